import { FieldError, Label, Radio, RadioGroup, Text as Description } from 'react-aria-components';
import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FieldProps, Option } from './fieldProps';
import field from '../Field.module.css';
import styles from './RadioInput.module.css';

/** One of a few values, all in view. */
export function RadioInput({
  id,
  label,
  value,
  hint,
  error,
  onChange,
  options,
  clearable,
}: FieldProps & { options: readonly Option[]; clearable?: boolean }) {
  const { t } = useTranslation();
  return (
    <RadioGroup
      id={id}
      className={styles.group}
      value={value || null}
      onChange={onChange}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className={field.label}>{label}</Label>
      <div className={styles.options}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={styles.option}>
            <span className={styles.dot} aria-hidden />
            {option.label}
          </Radio>
        ))}
      </div>
      {clearable && value && (
        <button type="button" className={styles.clear} onClick={() => onChange('')}>
          {t('profile.clear_choice')}
        </button>
      )}
      {hint && (
        <Description slot="description" elementType="p" className={field.hint}>
          {hint}
        </Description>
      )}
      <FieldError elementType="p" className={field.error}>
        <CircleAlert aria-hidden size={18} />
        <span>{error}</span>
      </FieldError>
    </RadioGroup>
  );
}
