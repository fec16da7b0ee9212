import type { Attribute } from '@satu-gerbang/sdk/identity';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MyForm } from '@/account/MyForm';
import { Trouble } from '@/api/trouble';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { AttributeField } from '@/profile/AttributeField';
import { mergePatch } from '@/profile/draft';
import { faultsOf, fieldErrors, NO_ERRORS, type FieldErrors } from '@/profile/fieldErrors';
import { faultsIn } from '@/profile/typed';
import { SelectInput } from '@/ui/fields/SelectInput';
import { TextInput } from '@/ui/fields/TextInput';
import { useRightsRequest } from './rightsData';

const LONGEST_NOTE = 1000;

/** Which verified value is wrong, what is right, and why. */
export function RectifyForm({
  attributes,
  onClose,
  onSent,
}: {
  attributes: Attribute[];
  onClose: () => void;
  onSent: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [key, setKey] = useState(attributes[0]?.key ?? '');
  const [value, setValue] = useState('');
  const [note, setNote] = useState('');
  const [errors, setErrors] = useState<FieldErrors>(NO_ERRORS);
  const request = useRightsRequest(onSent);
  const chosen = attributes.filter((one) => one.key === key);

  const send = () => {
    const wrong = value.trim() === '' ? { [key]: t('use.fault_required') } : faultsIn(chosen, { [key]: value }, t);
    setErrors({ fields: wrong, other: [] });
    if (Object.keys(wrong).length > 0) return;
    request.mutate(
      { kind: 'rectify', attributes: mergePatch(chosen, {}, { [key]: value }), note: note.trim() || undefined },
      {
        onError: (error) => {
          if (error instanceof Trouble && error.kind === 'invalid')
            setErrors(fieldErrors(error.errors, [key], t('profile.field_wrong')));
        },
      },
    );
  };
  const faults = useMemo(() => faultsOf(errors, chosen, language), [errors]); // eslint-disable-line react-hooks/exhaustive-deps -- a summary takes the focus when faults change, not when fields do
  return (
    <MyForm
      faults={faults}
      error={request.error}
      busy={request.isPending}
      submit={t('rights.rectify_send')}
      onClose={onClose}
      onSubmit={send}
    >
      <SelectInput
        id="perbaiki-data"
        label={t('rights.rectify_which')}
        value={key}
        options={attributes.map((one) => ({ value: one.key, label: localized(one.name, language) }))}
        onChange={(next) => {
          setKey(next || key);
          setValue('');
          setErrors(NO_ERRORS);
        }}
      />
      {chosen.map((attribute) => (
        <AttributeField
          key={attribute.key}
          attribute={attribute}
          value={value}
          error={errors.fields[attribute.key]}
          onChange={setValue}
        />
      ))}
      <TextInput
        id="perbaiki-catatan"
        label={t('rights.rectify_note')}
        hint={t('rights.rectify_note_hint')}
        value={note}
        rows={3}
        maxLength={LONGEST_NOTE}
        onChange={setNote}
      />
    </MyForm>
  );
}
