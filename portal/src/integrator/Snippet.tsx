import { CopyButton } from '@/ui/CopyButton';
import styles from './Reference.module.css';

/** Code to copy. */
export function Snippet({ code, label }: { code: string; label: string }) {
  return (
    <div className={styles.snippet}>
      <pre role="group" aria-label={label}>
        <code>{code}</code>
      </pre>
      <p className={styles.copy}>
        <CopyButton text={code} className={styles.copied} />
      </p>
    </div>
  );
}
