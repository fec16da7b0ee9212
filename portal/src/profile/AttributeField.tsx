import type { Attribute, AttributeTypeEnum } from '@satu-gerbang/sdk/identity';
import type { HTMLAttributes } from 'react';
import { useTranslation } from 'react-i18next';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { DateInput } from '@/ui/fields/DateInput';
import { RadioInput } from '@/ui/fields/RadioInput';
import { SelectInput } from '@/ui/fields/SelectInput';
import { TextInput } from '@/ui/fields/TextInput';
import { fieldId } from './fieldId';

const MOST_RADIOS = 4;

const INPUT_MODE: Partial<Record<AttributeTypeEnum, HTMLAttributes<HTMLElement>['inputMode']>> = {
  nik: 'numeric',
  kk: 'numeric',
  phone: 'tel',
  email: 'email',
  region: 'decimal',
};

/** Purpose of the input (WCAG 1.3.5), so that browsers can fill in what they know. */
const AUTOCOMPLETE: Readonly<Record<string, string>> = {
  nama_lengkap: 'name',
  telepon: 'tel',
  email: 'email',
};

/** The field that fits an attribute's type. */
export function AttributeField({
  attribute,
  value,
  error,
  elsewhere,
  onChange,
}: {
  attribute: Attribute;
  value: string;
  error: string | undefined;
  /** What stands there since somebody changed it elsewhere. */
  elsewhere?: string;
  onChange: (value: string) => void;
}) {
  const language = useLanguage();
  const { type, key } = attribute;
  const hint = useHint(type, elsewhere);
  const common = { id: fieldId(key), label: localized(attribute.name, language), value, error, hint, onChange };
  if (type === 'date') return <DateInput {...common} birthday={key === 'tanggal_lahir'} />;
  if (type === 'choice') {
    const options = (attribute.choices ?? []).map(({ value: of, name }) => ({
      value: of,
      label: localized(name, language),
    }));
    if (options.length > MOST_RADIOS) return <SelectInput {...common} options={options} />;
    return <RadioInput {...common} options={options} clearable />;
  }
  return (
    <TextInput
      {...common}
      type={type === 'email' ? 'email' : 'text'}
      inputMode={INPUT_MODE[type]}
      autoComplete={AUTOCOMPLETE[key] ?? 'off'}
      maxLength={attribute.maxLength ?? 1000}
    />
  );
}

function useHint(type: AttributeTypeEnum, elsewhere: string | undefined): string | undefined {
  const { t } = useTranslation();
  const changed = elsewhere ? t('profile.conflict_now', { value: elsewhere }) : t('profile.conflict_removed');
  const shape =
    type === 'nik' || type === 'kk' || type === 'region' || type === 'phone' ? t(`profile.hint_${type}`) : undefined;
  return [elsewhere === undefined ? undefined : changed, shape].filter(Boolean).join(' ') || undefined;
}
