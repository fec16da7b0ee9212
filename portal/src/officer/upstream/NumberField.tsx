import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { TextInput } from '@/ui/fields/TextInput';
import { wholeNumber } from './policy';

/** A whole number from 1; what is no such number is said beside it and not kept. */
export function NumberField({
  id,
  label,
  hint,
  max,
  value,
  onChange,
}: {
  id: string;
  label: string;
  hint?: string;
  max: number;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState(() => (value ? String(value) : ''));
  const faulty = typed.trim() !== '' && wholeNumber(typed, max) === undefined;
  return (
    <TextInput
      id={id}
      label={label}
      hint={hint}
      inputMode="numeric"
      maxLength={11}
      value={typed}
      error={faulty ? t('policy.number_wrong', { max: formatNumber(max, language) }) : undefined}
      onChange={(text) => {
        setTyped(text);
        onChange(wholeNumber(text, max));
      }}
    />
  );
}
