import type { ComparedStandard, StandardComparison } from '@satu-gerbang/sdk/registry';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { standardsApi } from '@/api/clients';
import { call } from '@/api/trouble';
import { regionName } from '@/data/regions';
import { formatCost, formatDuration } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { buttonClass } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Message } from '@/ui/Message';
import { Page } from '@/ui/Page';
import { PageHeading } from '@/ui/PageHeading';
import { SimulatedTag } from '@/ui/SimulatedTag';
import { Skeleton } from '@/ui/Skeleton';
import { StateTag } from '@/ui/StateTag';
import { Text } from '@/ui/Text';
import { TroubleMessage } from '@/ui/TroubleMessage';
import styles from './Compare.module.css';

/** The same service across regions: how long, how much, how many requirements. */
export function ComparePage() {
  const { t } = useTranslation();
  const { q, template, region } = useSearch({ from: '/banding' });
  const query = useQuery({
    queryKey: ['compare', { q, template, region }],
    queryFn: ({ signal }) => call(() => standardsApi.compareStandards({ q, template, region }, { signal })),
    enabled: Boolean(q ?? template),
  });
  return (
    <Page>
      <div className={styles.page}>
        <div className={styles.head}>
          <PageHeading title={t('compare.title')} />
          <p>{q ? t('compare.lead_for', { q }) : t('compare.lead')}</p>
        </div>
        {query.isLoading && <Skeleton rows={4} />}
        {query.isError && <TroubleMessage error={query.error} retry={() => void query.refetch()} />}
        {!query.isLoading && !query.isError && <Comparison of={query.data} />}
      </div>
    </Page>
  );
}

function Comparison({ of }: { of: StandardComparison | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!of || of.items.length === 0) {
    return (
      <Message
        title={t('compare.none_title')}
        actions={
          <Link to="/" search={{}} className={buttonClass('primary')}>
            {t('not_found.action')}
          </Link>
        }
      >
        <p>{t('compare.none_text')}</p>
      </Message>
    );
  }
  return (
    <DataTable<ComparedStandard>
      caption={t('compare.title')}
      rows={of.items}
      rowKey={({ agency, service }) => `${agency}/${service}`}
      columns={[
        { header: t('service.service'), lead: true, cell: (row) => <Named row={row} /> },
        { header: t('home.region'), cell: ({ region, regionName: name }) => name ?? regionName(region) },
        {
          header: t('service.time'),
          cell: ({ time, hours }) => (
            <>
              {time ? formatDuration(time, t, language) : t('service.not_stated')}{' '}
              {hours !== undefined && hours === of.fastestHours && of.items.length > 1 && (
                <StateTag tone="success">{t('compare.fastest')}</StateTag>
              )}
            </>
          ),
        },
        {
          header: t('service.cost'),
          cell: ({ cost }) => (cost ? formatCost(cost, t, language) : t('service.not_stated')),
        },
        {
          header: t('compare.requirements'),
          cell: ({ requirements, attributes }) =>
            t('compare.requirements_known', { count: requirements, known: attributes.length }),
        },
      ]}
    />
  );
}

function Named({ row }: { row: ComparedStandard }) {
  const { agency, service } = row;
  return (
    <span className={styles.named}>
      <Link to="/layanan/$agency/$service" params={{ agency, service }}>
        <Text of={row.name} />
      </Link>
      <span className={styles.agency}>
        <Text of={row.agencyName} />
      </span>
      {row.simulated && <SimulatedTag />}
    </span>
  );
}
