import type { EnrolmentReceipt } from '@satu-gerbang/sdk/identity';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { classes } from '@/ui/classes';
import styles from './Counter.module.css';

/** The printed receipt with the citizen's code; it is shown once and kept nowhere. */
export function Receipt({
  of: { receiptCode, name, enrolledAt },
  done,
  onDone,
}: {
  of: EnrolmentReceipt;
  done: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <div className={styles.receipt} role="status" data-print="">
        <h3>{t('counter.receipt_title')}</h3>
        <p>{name}</p>
        <p className={styles.code}>{receiptCode}</p>
        <p>{t('counter.receipt_text')}</p>
        <p className={styles.soft}>{formatMoment(enrolledAt, language)}</p>
      </div>
      <div className={classes(styles.row, styles.noPrint)}>
        <Button look="primary" onClick={() => window.print()}>
          <Printer aria-hidden size={18} />
          {t('use.print')}
        </Button>
        <Button onClick={onDone}>{done}</Button>
      </div>
    </>
  );
}
