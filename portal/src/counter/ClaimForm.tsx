import type { ClaimResult } from '@satu-gerbang/sdk/identity';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MyForm } from '@/account/MyForm';
import { forgetMine } from '@/account/forgetMine';
import { counterCodesApi } from '@/api/personClients';
import { Trouble, call } from '@/api/trouble';
import type { Fault } from '@/ui/ErrorSummary';
import { Notice } from '@/ui/Notice';
import { TextInput } from '@/ui/fields/TextInput';

const LONGEST = 40;

/** The code on the printed receipt and the NIK: both prove that the account is mine. */
export function ClaimForm({ onClaimed }: { onClaimed: (result: ClaimResult) => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [receiptCode, setReceiptCode] = useState('');
  const [nik, setNik] = useState('');
  const [faults, setFaults] = useState<Fault[]>([]);
  const claiming = useMutation({
    mutationFn: () =>
      call(() =>
        counterCodesApi.claimAssistedAccount({ claimInput: { receiptCode: receiptCode.trim(), nik: nik.trim() } }),
      ),
    onSuccess: (result) => {
      forgetMine(client);
      onClaimed(result);
    },
    onError: (error) => {
      if (error instanceof Trouble && error.kind === 'invalid') setFaults(faultsOf(error, t('profile.field_wrong')));
    },
  });
  const submit = () => {
    const empty = [
      { field: 'kode-tanda-terima', label: t('claim.code'), value: receiptCode },
      { field: 'nik-tanda-terima', label: t('claim.nik'), value: nik },
    ].filter(({ value }) => value.trim() === '');
    setFaults(empty.map(({ field, label }) => ({ field, text: `${label}: ${t('use.fault_required')}` })));
    if (empty.length === 0) claiming.mutate();
  };
  const faultAt = (id: string) => faults.find(({ field }) => field === id)?.text;
  const refusal = refusalOf(claiming.error);
  return (
    <MyForm
      faults={faults}
      error={refusal ? null : claiming.error}
      busy={claiming.isPending}
      submit={t('claim.submit')}
      onSubmit={submit}
    >
      {refusal && (
        <Notice tone="danger" role="alert" title={t(`claim.${refusal}_title`)}>
          <p>{t(`claim.${refusal}_text`)}</p>
        </Notice>
      )}
      <TextInput
        id="kode-tanda-terima"
        label={t('claim.code')}
        hint={t('claim.code_hint')}
        value={receiptCode}
        error={faultAt('kode-tanda-terima')}
        maxLength={LONGEST}
        autoComplete="off"
        onChange={setReceiptCode}
      />
      <TextInput
        id="nik-tanda-terima"
        label={t('claim.nik')}
        hint={t('profile.hint_nik')}
        value={nik}
        error={faultAt('nik-tanda-terima')}
        maxLength={LONGEST}
        inputMode="numeric"
        autoComplete="off"
        onChange={setNik}
      />
    </MyForm>
  );
}

function faultsOf({ errors, problem }: Trouble, fallback: string): Fault[] {
  if (errors.length === 0) return [{ text: problem?.detail ?? fallback }];
  return errors.map(({ pointer, detail }) => ({
    field: pointer === '/nik' ? 'nik-tanda-terima' : 'kode-tanda-terima',
    text: detail ?? fallback,
  }));
}

/** No such receipt, or an account that already holds data. */
function refusalOf(error: Error | null): 'unknown' | 'not_empty' | undefined {
  if (!(error instanceof Trouble)) return undefined;
  if (error.kind === 'not_found') return 'unknown';
  return error.problem?.code === 'already_exists' ? 'not_empty' : undefined;
}
