import type { Business } from '@satu-gerbang/sdk/identity';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/account/ForPerson';
import { MyForm } from '@/account/MyForm';
import { useFieldForm } from '@/account/useFieldForm';
import type { Person } from '@/api/person';
import { businessesApi } from '@/api/personClients';
import { TextInput } from '@/ui/fields/TextInput';

/** Adds a business or changes one. */
export function BusinessForm({ business, onClose }: { business?: Business; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const person = usePerson();
  const [name, setName] = useState(business?.name ?? '');
  const [nib, setNib] = useState(business?.nib ?? '');
  const { form, faultAt } = useFieldForm(
    [
      { id: 'nama-usaha', label: t('business.name'), pointer: '/name', value: name, required: true },
      { id: 'nib', label: t('business.nib_label'), pointer: '/nib', value: nib, required: false },
    ],
    () => save(person, business, name.trim(), nib.trim()),
    async () => {
      await client.invalidateQueries({ queryKey: person.key('businesses') });
      onClose();
    },
  );
  return (
    <MyForm {...form} onClose={onClose}>
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

function save(person: Person, business: Business | undefined, name: string, nib: string) {
  if (!business) return businessesApi(person).addBusiness({ businessInput: { name, ...(nib ? { nib } : {}) } });
  const requestBody = { name, nib: nib || null };
  return businessesApi(person).patchBusiness({ business: business.id, ifMatch: business.etag ?? '*', requestBody });
}
