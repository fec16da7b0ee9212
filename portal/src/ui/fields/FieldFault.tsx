import { CircleAlert } from 'lucide-react';
import styles from '../Field.module.css';

/** What is wrong with a field, at the field. */
export function FieldFault({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p id={`${id}-galat`} className={styles.error}>
      <CircleAlert aria-hidden size={18} />
      <span>{error}</span>
    </p>
  );
}

/** What helps to fill in a field. */
export function FieldHint({ id, hint }: { id: string; hint: string | undefined }) {
  if (!hint) return null;
  return (
    <p id={`${id}-kini`} className={styles.hint}>
      {hint}
    </p>
  );
}
