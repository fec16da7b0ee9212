import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import type { FieldProps } from './AttributeField';
import { fieldId } from './fieldId';
import styles from '@/ui/Field.module.css';

/** One of many values, in the browser's own list: the best one on a phone. */
export function SelectField({ attribute, value, error, elsewhere, onChange }: FieldProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = fieldId(attribute.key);
  const described = [elsewhere && `${id}-kini`, error && `${id}-galat`].filter(Boolean).join(' ');
  return (
    <div>
      <label className={styles.label} htmlFor={id}>
        {localized(attribute.name, language)}
      </label>
      <select
        id={id}
        className={styles.control}
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={described || undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{t('profile.not_chosen')}</option>
        {attribute.choices?.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {localized(choice.name, language)}
          </option>
        ))}
      </select>
      {elsewhere && (
        <p id={`${id}-kini`} className={styles.hint}>
          {elsewhere}
        </p>
      )}
      {error && (
        <p id={`${id}-galat`} className={styles.error}>
          <CircleAlert aria-hidden size={18} />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}
