import type { RightsRequest } from '@satu-gerbang/sdk/identity';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { isRestricted, useRightsRequest } from './rightsData';
import styles from '@/account/MyPage.module.css';

/** Stops every hand-over of my data until I lift it again. */
export function RestrictSection({ requests }: { requests: RightsRequest[] }) {
  const { t } = useTranslation();
  const request = useRightsRequest();
  const restricted = isRestricted(requests);
  return (
    <section className={styles.section} aria-labelledby="batasi">
      <h2 id="batasi">{t('rights.restrict_title')}</h2>
      {restricted && <Notice tone="warning">{t('rights.restricted')}</Notice>}
      <p>{t('rights.restrict_text')}</p>
      <Button busy={request.isPending} onClick={() => request.mutate({ kind: restricted ? 'unrestrict' : 'restrict' })}>
        {t(restricted ? 'rights.unrestrict' : 'rights.restrict')}
      </Button>
      {request.isError && (
        <Notice tone="danger" role="alert">
          <p>{t('rights.failed')}</p>
        </Notice>
      )}
    </section>
  );
}
