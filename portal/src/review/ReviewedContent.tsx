import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { draftOf } from '@/officer/release/draftContent';
import { useContent } from '@/officer/release/releaseData';
import { statedStandard } from '@/officer/standard/elements';
import { regionName } from '@/data/regions';
import { StandardFacts } from '@/service/StandardFacts';
import { Button } from '@/ui/Button';
import { FactList } from '@/ui/FactList';
import { Loading } from '@/ui/Loading';
import { Skeleton } from '@/ui/Skeleton';
import { ReviewedPolicy } from './ReviewedPolicy';
import { TroubleMessage } from '@/ui/TroubleMessage';
import styles from '@/officer/release/Release.module.css';

const ReviewedOperations = lazy(() => import('./ReviewedOperations'));
const DocumentEditor = lazy(() => import('@/officer/document/DocumentEditor'));

/** What was submitted: the standard as citizens will read it, the systems, the document. */
export function ReviewedContent({ release }: { release: string }) {
  const { t } = useTranslation();
  const query = useContent(release);
  const [open, setOpen] = useState(false);
  if (query.isPending) return <Skeleton />;
  if (query.isError) return <TroubleMessage error={query.error} retry={() => void query.refetch()} />;
  const { upstreams, standard, policy } = query.data;
  const { document } = draftOf(query.data);
  return (
    <>
      <StandardFacts standard={statedStandard(standard)} />
      <section className={styles.section} aria-labelledby="sistem-ditinjau">
        <h2 id="sistem-ditinjau">{t('upstream.title')}</h2>
        <FactList
          facts={upstreams.map(({ url, region, auth }) => [
            region ? regionName(region) : t('upstream.region_all'),
            `${url} · ${t(`upstream.auth_${auth?.type ?? 'none'}`)}`,
          ])}
        />
      </section>
      <ReviewedPolicy policy={policy} />
      <Suspense fallback={<Skeleton />}>
        <ReviewedOperations document={document} />
      </Suspense>
      <section className={styles.section} aria-labelledby="dokumen-ditinjau">
        <h2 id="dokumen-ditinjau">{t('document.title')}</h2>
        {open ? (
          <Suspense fallback={<Loading />}>
            <DocumentEditor readOnly text={document} label={t('document.label')} />
          </Suspense>
        ) : (
          <div>
            <Button onClick={() => setOpen(true)}>{t('review.open_document')}</Button>
          </div>
        )}
      </section>
    </>
  );
}
