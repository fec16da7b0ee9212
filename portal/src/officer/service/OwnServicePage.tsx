import type { Release, Service } from '@satu-gerbang/sdk/registry';
import { Link, useParams } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { Restricted } from '@/session/Restricted';
import { Loading } from '@/ui/Loading';
import { PageHeading } from '@/ui/PageHeading';
import { SimulatedTag } from '@/ui/SimulatedTag';
import { Skeleton } from '@/ui/Skeleton';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { useAgencyName } from '../agencies';
import { GoLiveTracker } from '../golive/GoLiveTracker';
import { useReleases, useService } from '../serviceData';
import { newest, serving } from '../services/standing';
import { JoinUpdateSection } from '../templates/JoinUpdateSection';
import { OfferTemplate } from '../templates/OfferTemplate';
import { PartnersSection } from '../partners/PartnersSection';
import { DescribeSection } from './DescribeSection';
import { NewRelease } from './NewRelease';
import { ReleaseTable } from './ReleaseTable';
import { ServiceTrail } from './ServiceTrail';
import styles from '../release/Release.module.css';

/** One service of the agency: its releases, and what goes with them. */
export function OwnServicePage() {
  return <Restricted to={['officer']}>{() => <Opened />}</Restricted>;
}

function Opened() {
  const { agency, service } = useParams({ from: '/petugas/layanan/$agency/$service' });
  const query = useService(agency, service);
  const releases = useReleases(agency, service);
  if (query.isPending) return <Loading />;
  if (query.isError) {
    return <TroubleMessage error={query.error} heading="h1" retry={() => void query.refetch()} />;
  }
  return (
    <div className={styles.page}>
      <Head service={query.data} />
      {releases.isPending && <Skeleton />}
      {releases.isError && <TroubleMessage error={releases.error} retry={() => void releases.refetch()} />}
      {releases.data && <Releases service={query.data} releases={releases.data} />}
    </div>
  );
}

function Head({ service }: { service: Service }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const nameOf = useAgencyName();
  return (
    <div className={styles.head}>
      <Link to="/petugas" className={styles.back}>
        <ChevronLeft aria-hidden size={18} />
        {t('office.my_services')}
      </Link>
      <PageHeading title={localized(service.name, language)} />
      <p className={styles.about}>
        <span>{nameOf(service.agency)}</span>
        {service.simulated && <SimulatedTag />}
      </p>
      <p className={styles.lead}>{localized(service.summary, language)}</p>
    </div>
  );
}

function Releases({ service, releases }: { service: Service; releases: Release[] }) {
  const { t } = useTranslation();
  const live = serving(releases);
  const followed = live ?? newest(releases);
  return (
    <>
      {followed && <GoLiveTracker release={followed} />}
      <section className={styles.section} aria-labelledby="rilis-judul">
        <div className={styles.bar}>
          <h2 id="rilis-judul">{t('release.all')}</h2>
          <NewRelease service={service} releases={releases} />
        </div>
        {releases.length > 0 ? <ReleaseTable releases={releases} /> : <p>{t('release.none')}</p>}
      </section>
      <JoinUpdateSection service={service} />
      <DescribeSection service={service} />
      {live && <OfferTemplate release={live} />}
      <PartnersSection service={service} />
      <ServiceTrail agency={service.agency} service={service.slug} />
    </>
  );
}
