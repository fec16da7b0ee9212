import type { WidgetProps } from '@rjsf/utils';
import { FieldFault, FieldHint } from '@/ui/fields/FieldFault';
import { describedBy } from '@/ui/fields/fieldProps';
import { useFieldWords } from './useFieldWords';
import field from '@/ui/Field.module.css';
import styles from './Form.module.css';

/** Yes or no. */
export function CheckBox(props: WidgetProps) {
  const { id, label, hint, error } = useFieldWords({ ...props, required: true });
  return (
    <div>
      <div className={styles.check}>
        <input
          id={id}
          type="checkbox"
          checked={props.value === true}
          aria-invalid={error !== undefined}
          aria-describedby={describedBy({ id, hint, error })}
          onChange={(event) => props.onChange(event.target.checked)}
        />
        <label htmlFor={id}>{label}</label>
      </div>
      <FieldHint id={id} hint={hint} />
      <FieldFault id={id} error={error} />
    </div>
  );
}

/** Any of a few values. */
export function CheckBoxes(props: WidgetProps) {
  const { id, label, hint, error } = useFieldWords(props);
  const chosen: unknown[] = Array.isArray(props.value) ? (props.value as unknown[]) : [];
  const toggle = (value: unknown) =>
    props.onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <fieldset id={id} aria-describedby={describedBy({ id, hint, error })}>
      <legend className={field.label}>{label}</legend>
      {props.options.enumOptions?.map((option, index) => (
        <div key={String(option.value)} className={styles.check}>
          <input
            id={`${id}-${index}`}
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={() => toggle(option.value)}
          />
          <label htmlFor={`${id}-${index}`}>{option.label}</label>
        </div>
      ))}
      <FieldHint id={id} hint={hint} />
      <FieldFault id={id} error={error} />
    </fieldset>
  );
}
