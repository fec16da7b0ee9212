import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import styles from './Operations.module.css';

/** A line to copy. */
export function CopyLine({ line }: { line: string }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<'copied' | 'copy_failed'>();
  const copy = () =>
    navigator.clipboard.writeText(line).then(
      () => setOutcome('copied'),
      () => setOutcome('copy_failed'),
    );
  return (
    <div className={styles.try}>
      <p className={styles.tryLabel}>{t('service.try')}</p>
      <div className={styles.line}>
        {/* A scrolling region must be reachable with the keyboard. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <code tabIndex={0}>{line}</code>
        <Button look="quiet" onClick={() => void copy()}>
          <Copy aria-hidden size={18} />
          {t('service.copy')}
        </Button>
      </div>
      <p className={styles.copied} role="status">
        {outcome && t(`service.${outcome}`)}
      </p>
    </div>
  );
}
