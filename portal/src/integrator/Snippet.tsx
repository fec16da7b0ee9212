import { CopyButton } from '@/ui/CopyButton';
import styles from './Reference.module.css';

/** Code to copy. */
export function Snippet({ code, label }: { code: string; label: string }) {
  return (
    <div className={styles.snippet}>
      {/* A scrolling region must be reachable with the keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} aria-label={label}>
        <code>{code}</code>
      </pre>
      <p className={styles.copy}>
        <CopyButton text={code} className={styles.copied} />
      </p>
    </div>
  );
}
