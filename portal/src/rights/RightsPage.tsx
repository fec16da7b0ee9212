import type { RightsRequest } from '@satu-gerbang/sdk/identity';
import { useQuery } from '@tanstack/react-query';
import { Download, FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MyPage } from '@/account/MyPage';
import { rightsApi } from '@/api/clients';
import { call } from '@/api/trouble';
import { ButtonLink } from '@/ui/Button';
import { Skeleton } from '@/ui/Skeleton';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { EraseSection } from './EraseSection';
import { RequestList } from './RequestList';
import { RestrictSection } from './RestrictSection';
import { RIGHTS_KEY } from './rightsData';
import styles from '@/account/MyPage.module.css';

/** What the law (UU 27/2022) lets me ask for, and what became of it. */
export function RightsPage() {
  const { t } = useTranslation();
  return (
    <MyPage title={t('rights.title')} lead={t('rights.lead')}>
      {() => <Rights />}
    </MyPage>
  );
}

function Rights() {
  const query = useQuery({
    queryKey: RIGHTS_KEY,
    queryFn: () => call(async (): Promise<RightsRequest[]> => (await rightsApi.listRightsRequests()).items),
  });
  return (
    <>
      <Export />
      {query.isPending && <Skeleton />}
      {query.isError && <TroubleMessage error={query.error} retry={() => void query.refetch()} />}
      {query.data && (
        <>
          <RestrictSection requests={query.data} />
          <EraseSection />
          <RequestList requests={query.data} />
        </>
      )}
    </>
  );
}

function Export() {
  const { t } = useTranslation();
  return (
    <section className={styles.section} aria-labelledby="salinan">
      <h2 id="salinan">{t('rights.export_title')}</h2>
      <p>{t('rights.export_text')}</p>
      <div className={styles.row}>
        <ButtonLink href="/identity/v1/export" target="_blank" rel="noopener">
          <FileText aria-hidden size={18} />
          {t('rights.export_read')}
        </ButtonLink>
        <ButtonLink href="/identity/v1/export" download="data-saya.json" type="application/json">
          <Download aria-hidden size={18} />
          {t('rights.export_json')}
        </ButtonLink>
      </div>
    </section>
  );
}
