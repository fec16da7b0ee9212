import { CircleAlert } from 'lucide-react';
import { FieldError } from 'react-aria-components';
import styles from '@/ui/Field.module.css';

/** What is wrong with a field, at the field. */
export function FieldFault({ error }: { error: string | undefined }) {
  return (
    <FieldError elementType="p" className={styles.error}>
      <CircleAlert aria-hidden size={18} />
      <span>{error}</span>
    </FieldError>
  );
}
