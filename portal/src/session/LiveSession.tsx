import type { BrowserSession } from '@satu-gerbang/sdk/gateway';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { StateTag } from '@/ui/StateTag';
import styles from '@/account/MyPage.module.css';

/** One browser that is signed in: which it is, since when, and when it was last used. */
export function LiveSession({ of, busy, onEnd }: { of: BrowserSession; busy: boolean; onEnd: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <h3>{of.device}</h3>
        {of.current && <StateTag tone="success">{t('session.current')}</StateTag>}
      </div>
      <p className={styles.soft}>
        {t('session.started', { when: formatMoment(of.startedAt, language) })} ·{' '}
        {t('session.used', { when: formatMoment(of.usedAt, language) })}
      </p>
      {!of.current && (
        <Button busy={busy} onClick={onEnd}>
          {t('session.end')}
          <span className="visually-hidden">: {of.device}</span>
        </Button>
      )}
    </li>
  );
}
