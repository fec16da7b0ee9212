import { useTranslation } from 'react-i18next';
import { FieldFault, FieldHint } from './FieldFault';
import { describedBy, type FieldProps, type Option } from './fieldProps';
import styles from '../Field.module.css';

/** One of many values, in the browser's own list: the best one on a phone. */
export function SelectInput({
  id,
  label,
  value,
  hint,
  error,
  onChange,
  options,
  empty,
}: FieldProps & { options: readonly Option[]; /** Words of the choice of nothing. */ empty?: string }) {
  const { t } = useTranslation();
  return (
    <div>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={styles.control}
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy({ id, hint, error })}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{empty ?? t('profile.not_chosen')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <FieldHint id={id} hint={hint} />
      <FieldFault id={id} error={error} />
    </div>
  );
}
