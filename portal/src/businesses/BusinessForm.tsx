import type { Business } from '@satu-gerbang/sdk/identity';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MyForm } from '@/account/MyForm';
import { businessesApi } from '@/api/personClients';
import { Trouble, call } from '@/api/trouble';
import type { Fault } from '@/ui/ErrorSummary';
import { TextInput } from '@/ui/fields/TextInput';

export const BUSINESSES_KEY = ['businesses'] as const;

/** Adds a business or changes one. */
export function BusinessForm({ business, onClose }: { business?: Business; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [name, setName] = useState(business?.name ?? '');
  const [nib, setNib] = useState(business?.nib ?? '');
  const [faults, setFaults] = useState<Fault[]>([]);
  const saving = useMutation({
    mutationFn: () => call(() => save(business, name.trim(), nib.trim())),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: BUSINESSES_KEY });
      onClose();
    },
    onError: (error) => {
      if (error instanceof Trouble && error.kind === 'invalid') setFaults(faultsOf(error, t('profile.field_wrong')));
    },
  });
  const submit = () => {
    const missing = name.trim() === '';
    setFaults(missing ? [{ field: 'nama-usaha', text: `${t('business.name')}: ${t('use.fault_required')}` }] : []);
    if (!missing) saving.mutate();
  };
  const faultAt = (id: string) => faults.find(({ field }) => field === id)?.text;
  return (
    <MyForm faults={faults} error={saving.error} busy={saving.isPending} onClose={onClose} onSubmit={submit}>
      <TextInput
        id="nama-usaha"
        label={t('business.name')}
        value={name}
        error={faultAt('nama-usaha')}
        maxLength={200}
        autoComplete="organization"
        onChange={setName}
      />
      <TextInput
        id="nib"
        label={t('business.nib_label')}
        hint={t('business.nib_hint')}
        value={nib}
        error={faultAt('nib')}
        inputMode="numeric"
        autoComplete="off"
        onChange={setNib}
      />
    </MyForm>
  );
}

function save(business: Business | undefined, name: string, nib: string) {
  if (!business) return businessesApi.addBusiness({ businessInput: { name, ...(nib ? { nib } : {}) } });
  const requestBody = { name, nib: nib || null };
  return businessesApi.patchBusiness({ business: business.id, ifMatch: business.etag ?? '*', requestBody });
}

function faultsOf({ errors, problem }: Trouble, fallback: string): Fault[] {
  if (errors.length === 0) return [{ text: problem?.detail ?? fallback }];
  return errors.map(({ pointer, detail }) => ({
    field: pointer === '/nib' ? 'nib' : 'nama-usaha',
    text: detail ?? fallback,
  }));
}
