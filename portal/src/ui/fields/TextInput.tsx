import type { ComponentProps } from 'react';
import { FieldFault, FieldHint } from './FieldFault';
import { describedBy, type FieldProps } from './fieldProps';
import styles from '../Field.module.css';

/** A line of text, a number, an address; several lines where `rows` says so. */
export function TextInput({
  id,
  label,
  value,
  hint,
  error,
  onChange,
  rows,
  ...input
}: FieldProps & { rows?: number } & Pick<
    ComponentProps<'input'>,
    'type' | 'inputMode' | 'autoComplete' | 'maxLength' | 'required' | 'disabled'
  >) {
  const control = {
    id,
    value,
    className: styles.control,
    'aria-invalid': error !== undefined,
    'aria-describedby': describedBy({ id, hint, error }),
  };
  return (
    <div>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {rows ? (
        <textarea
          {...control}
          rows={rows}
          maxLength={input.maxLength}
          required={input.required}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <input {...input} {...control} onChange={(event) => onChange(event.target.value)} />
      )}
      <FieldHint id={id} hint={hint} />
      <FieldFault id={id} error={error} />
    </div>
  );
}
