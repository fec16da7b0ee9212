import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Notice } from '@/ui/Notice';
import { useRightsRequest } from './rightsData';
import styles from '@/account/MyPage.module.css';

/** Destroys everything that is kept about me; asked twice, because nobody can undo it. */
export function EraseSection() {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [erased, setErased] = useState(false);
  const request = useRightsRequest(() => {
    setAsking(false);
    setErased(true);
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
      <Button onClick={() => setAsking(true)}>{t('rights.erase')}</Button>
      {asking && (
        <Dialog
          title={t('rights.erase_confirm_title')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t('profile.cancel')}</Button>
              <Button busy={request.isPending} onClick={() => request.mutate({ kind: 'erase' })}>
                {t('rights.erase_confirm')}
              </Button>
            </>
          }
        >
          <p>{t('rights.erase_confirm_text')}</p>
          {request.isError && (
            <Notice tone="danger" role="alert">
              <p>{t('rights.failed')}</p>
            </Notice>
          )}
        </Dialog>
      )}
    </section>
  );
}
