import { useTranslation } from 'react-i18next';
import { CopyButton } from '@/ui/CopyButton';
import styles from './Operations.module.css';

/** A line to copy. */
export function CopyLine({ line }: { line: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles.try}>
      <p className={styles.tryLabel}>{t('service.try')}</p>
      <div className={styles.line}>
        {/* A scrolling region must be reachable with the keyboard. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <code tabIndex={0}>{line}</code>
        <CopyButton text={line} className={styles.copied} />
      </div>
    </div>
  );
}
