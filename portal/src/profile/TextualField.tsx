import type { AttributeTypeEnum } from '@satu-gerbang/sdk/identity';
import type { HTMLAttributes } from 'react';
import { Input, Label, TextField, Text as Description } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import type { FieldProps } from './AttributeField';
import { FieldFault } from './FieldFault';
import { fieldId } from './fieldId';
import styles from '@/ui/Field.module.css';

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

/** A line of text, a number, an address. */
export function TextualField({ attribute, value, error, elsewhere, onChange }: FieldProps) {
  const language = useLanguage();
  const hint = useHint(attribute.type);
  return (
    <TextField
      id={fieldId(attribute.key)}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      type={attribute.type === 'email' ? 'email' : 'text'}
      inputMode={INPUT_MODE[attribute.type]}
      autoComplete={AUTOCOMPLETE[attribute.key] ?? 'off'}
      maxLength={attribute.maxLength ?? 1000}
    >
      <Label className={styles.label}>{localized(attribute.name, language)}</Label>
      <Input className={styles.control} />
      {(hint ?? elsewhere) && (
        <Description slot="description" elementType="p" className={styles.hint}>
          {[elsewhere, hint].filter(Boolean).join(' ')}
        </Description>
      )}
      <FieldFault error={error} />
    </TextField>
  );
}

function useHint(type: AttributeTypeEnum): string | undefined {
  const { t } = useTranslation();
  if (type === 'nik' || type === 'kk' || type === 'region' || type === 'phone') return t(`profile.hint_${type}`);
  return undefined;
}
