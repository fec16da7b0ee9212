import type { Join } from '@satu-gerbang/sdk/registry';
import { useTranslation } from 'react-i18next';
import { regionName } from '@/data/regions';
import { DataTable } from '@/ui/DataTable';
import { Skeleton } from '@/ui/Skeleton';
import { StateTag } from '@/ui/StateTag';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { useAgencyName } from '../agencies';
import { useJoins } from './templateData';
import styles from '../release/Release.module.css';

const TONE = {
  submitted: 'info',
  approved: 'success',
  rejected: 'danger',
  withdrawn: 'neutral',
} as const satisfies Record<Join['state'], string>;

/** Agencies that have joined a template. */
export function JoinList({ template }: { template: string }) {
  const { t } = useTranslation();
  const nameOf = useAgencyName();
  const query = useJoins(template);
  return (
    <section className={styles.section} aria-labelledby="ikut-judul">
      <h2 id="ikut-judul">{t('template.joins')}</h2>
      {query.isPending && <Skeleton />}
      {query.isError && <TroubleMessage error={query.error} heading="h3" retry={() => void query.refetch()} />}
      {query.data?.length === 0 && <p>{t('template.joins_none')}</p>}
      {query.data && query.data.length > 0 && (
        <DataTable
          caption={t('template.joins')}
          rows={query.data}
          rowKey={({ id }) => id}
          columns={[
            { header: t('office.field_agency'), lead: true, cell: ({ agency }) => nameOf(agency) },
            { header: t('office.region'), cell: ({ region, regionName: name }) => name ?? regionName(region) },
            {
              header: t('office.state'),
              cell: ({ state }) => <StateTag tone={TONE[state]}>{t(`template.state_${state}`)}</StateTag>,
            },
            { header: t('audit.reason'), cell: ({ reason }) => reason ?? '–' },
          ]}
        />
      )}
    </section>
  );
}
