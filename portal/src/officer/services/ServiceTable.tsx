import type { Service } from '@satu-gerbang/sdk/registry';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { regionName } from '@/data/regions';
import { useLanguage } from '@/i18n/useLanguage';
import { DataTable } from '@/ui/DataTable';
import { SimulatedTag } from '@/ui/SimulatedTag';
import { Text } from '@/ui/Text';
import { liveText } from '../golive/liveText';
import { ReleaseStateTag } from '../ReleaseStateTag';
import { useReleases } from '../serviceData';
import { newest, serving } from './standing';
import styles from './MyServices.module.css';

/** Services with the state of their newest release and how far they are live. */
export function ServiceTable({ services }: { services: Service[] }) {
  const { t } = useTranslation();
  return (
    <DataTable
      caption={t('office.my_services')}
      rows={services}
      rowKey={({ agency, slug }) => `${agency}/${slug}`}
      columns={[
        { header: t('office.service'), lead: true, cell: (service) => <Name service={service} /> },
        { header: t('office.region'), cell: ({ region }) => regionName(region) },
        { header: t('office.state'), cell: (service) => <Standing service={service} /> },
      ]}
    />
  );
}

function Name({ service: { agency, slug, name, simulated } }: { service: Service }) {
  return (
    <>
      <Link to="/petugas/layanan/$agency/$service" params={{ agency, service: slug }}>
        <Text of={name} />
      </Link>{' '}
      {simulated && <SimulatedTag />}
    </>
  );
}

function Standing({ service: { agency, slug } }: { service: Service }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data, isError, isPending } = useReleases(agency, slug);
  if (isPending) return '…';
  if (isError) return t('office.state_unknown');
  const last = newest(data);
  if (!last) return t('office.no_release');
  const live = serving(data);
  const next = live && live.id !== last.id ? last : undefined;
  return (
    <>
      <ReleaseStateTag state={(live ?? last).state} />
      {live?.live && <span className={styles.live}>{liveText(live.live, t, language)}</span>}
      {next && (
        <span className={styles.live}>
          {t('release.next_release')} <ReleaseStateTag state={next.state} />
        </span>
      )}
    </>
  );
}
