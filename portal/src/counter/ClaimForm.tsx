import type { ClaimResult } from '@satu-gerbang/sdk/identity';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/account/ForPerson';
import { MyForm } from '@/account/MyForm';
import { forgetMine } from '@/account/forgetMine';
import { useFieldForm } from '@/account/useFieldForm';
import { counterCodesApi } from '@/api/personClients';
import { Trouble } from '@/api/trouble';
import { Notice } from '@/ui/Notice';
import { TextInput } from '@/ui/fields/TextInput';

const LONGEST = 40;

/** The code on the printed receipt and the NIK: both prove that the account is mine. */
export function ClaimForm({ onClaimed }: { onClaimed: (result: ClaimResult) => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const person = usePerson();
  const [receiptCode, setReceiptCode] = useState('');
  const [nik, setNik] = useState('');
  const { form, faultAt } = useFieldForm(
    [
      { id: 'kode-tanda-terima', label: t('claim.code'), pointer: '/receipt_code', value: receiptCode, required: true },
      { id: 'nik-tanda-terima', label: t('claim.nik'), pointer: '/nik', value: nik, required: true },
    ],
    () =>
      counterCodesApi(person).claimAssistedAccount({
        claimInput: { receiptCode: receiptCode.trim(), nik: nik.trim() },
      }),
    (result) => {
      forgetMine(client);
      onClaimed(result);
    },
  );
  const refusal = refusalOf(form.error);
  return (
    <MyForm {...form} error={refusal ? null : form.error} submit={t('claim.submit')}>
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

/** No such receipt, or an account that already holds data. */
function refusalOf(error: Error | null): 'unknown' | 'not_empty' | undefined {
  if (!(error instanceof Trouble)) return undefined;
  if (error.kind === 'not_found') return 'unknown';
  return error.problem?.code === 'already_exists' ? 'not_empty' : undefined;
}
