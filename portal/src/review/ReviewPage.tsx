import { Link, useParams } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { useAgencyName } from '@/officer/agencies';
import { GoLiveTracker } from '@/officer/golive/GoLiveTracker';
import { AuditTrail } from '@/officer/release/AuditTrail';
import { useRelease, type ReleaseVersion } from '@/officer/release/releaseData';
import { ServiceTrail } from '@/officer/service/ServiceTrail';
import { useService } from '@/officer/serviceData';
import { Restricted } from '@/session/Restricted';
import { Loading } from '@/ui/Loading';
import { PageHeading } from '@/ui/PageHeading';
import { SimulatedTag } from '@/ui/SimulatedTag';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { Changes } from './Changes';
import { Decision } from './Decision';
import { EarlierRefusal, RefusalReason } from './EarlierRefusals';
import { ReviewedContent } from './ReviewedContent';
import { ReviewFacts } from './ReviewFacts';
import { StoredChecks } from './StoredChecks';
import styles from '@/officer/release/Release.module.css';

/** Everything that a reviewer needs to decide on a release. */
export function ReviewPage() {
  return <Restricted to={['reviewer']}>{() => <Opened />}</Restricted>;
}

function Opened() {
  const { release } = useParams({ from: '/tinjau/$release' });
  const query = useRelease(release);
  if (query.isPending) return <Loading />;
  if (query.isError && !query.data) {
    return <TroubleMessage error={query.error} heading="h1" retry={() => void query.refetch()} />;
  }
  return (
    <div className={styles.page}>
      <Head version={query.data} />
      <EarlierRefusal release={query.data.release} reviewing />
      {query.data.release.state === 'rejected' && <RefusalReason refused={query.data.release} />}
      <ReviewFacts release={query.data.release} />
      <GoLiveTracker release={query.data.release} />
      <Decision version={query.data} />
      <Changes release={release} />
      <StoredChecks release={release} />
      <ReviewedContent release={release} />
      <AuditTrail release={query.data.release} />
      <ServiceTrail agency={query.data.release.agency} service={query.data.release.service} />
    </div>
  );
}

function Head({ version: { release } }: { version: ReleaseVersion }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const nameOf = useAgencyName();
  const { data } = useService(release.agency, release.service);
  return (
    <div className={styles.head}>
      <Link to="/tinjau" className={styles.back}>
        <ChevronLeft aria-hidden size={18} />
        {t('review.queue')}
      </Link>
      <PageHeading title={t('review.title', { service: data ? localized(data.name, language) : release.service })} />
      <p className={styles.about}>
        <span>{nameOf(release.agency)}</span>
        {release.documentVersion && <span>{t('release.version', { version: release.documentVersion })}</span>}
        {data?.simulated && <SimulatedTag />}
      </p>
    </div>
  );
}
