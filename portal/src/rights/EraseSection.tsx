import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { useSignOut } from '@/session/session';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { EraseDialog } from './EraseDialog';
import { useRightsRequest } from './rightsData';
import styles from '@/account/MyPage.module.css';

/** Destroys everything that is kept about me; asked twice. What is done at once ends the session too, so that nothing new is kept. */
export function EraseSection() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const [waits, setWaits] = useState<Date>();
  const [erased, setErased] = useState(false);
  const signOut = useSignOut();
  const request = useRightsRequest(({ runsAt }) => {
    setAsking(false);
    if (runsAt) {
      setWaits(runsAt);
      return;
    }
    setErased(true);
    void signOut().catch(() => undefined);
  });
  return (
    <section className={styles.section} aria-labelledby="hapus">
      <h2 id="hapus">{t('rights.erase_title')}</h2>
      <p>{t('rights.erase_text')}</p>
      {erased && (
        <Notice tone="success" role="status">
          <p>{t('rights.erased')}</p>
        </Notice>
      )}
      {waits && (
        <Notice tone="info" role="status">
          <p>{t('rights.erase_waits', { when: formatMoment(waits, language) })}</p>
        </Notice>
      )}
      <Button onClick={() => setAsking(true)}>{t('rights.erase')}</Button>
      {asking && <EraseDialog request={request} onClose={() => setAsking(false)} />}
    </section>
  );
}
