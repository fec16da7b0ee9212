import type { AgencyUsage } from '@satu-gerbang/sdk/registry';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usageApi } from '@/api/officeClients';
import { call } from '@/api/trouble';
import { RadioInput } from '@/ui/fields/RadioInput';
import { SelectInput } from '@/ui/fields/SelectInput';
import { PageHeading } from '@/ui/PageHeading';
import { Skeleton } from '@/ui/Skeleton';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { useAgencyName } from '../agencies';
import { OfficePage } from '../OfficePage';
import { firstDay, PERIODS, type Period } from './period';
import { UsageDays } from './UsageDays';
import { UsageFigures } from './UsageFigures';
import { UsageTable } from './UsageTable';
import styles from './Usage.module.css';

/** How the services of an agency were used. */
export function UsagePage() {
  const { t } = useTranslation();
  return (
    <OfficePage>
      {({ agencies }) => (
        <>
          <PageHeading title={t('usage.title')} />
          {agencies.length === 0 ? <p>{t('office.no_agency')}</p> : <Usage agencies={agencies} />}
        </>
      )}
    </OfficePage>
  );
}

function Usage({ agencies }: { agencies: string[] }) {
  const { t } = useTranslation();
  const nameOf = useAgencyName();
  const [agency, setAgency] = useState(agencies[0] ?? '');
  const [period, setPeriod] = useState<Period>('30');
  const query = useQuery({
    queryKey: ['usage', agency, period],
    queryFn: () => call(() => usageApi.getAgencyUsage({ agency, from: firstDay(period, new Date()) })),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <div className={styles.choices}>
        {agencies.length > 1 && (
          <SelectInput
            id="pemakaian-instansi"
            label={t('office.field_agency')}
            value={agency}
            options={agencies.map((alias) => ({ value: alias, label: nameOf(alias) }))}
            onChange={(chosen) => chosen && setAgency(chosen)}
          />
        )}
        <RadioInput
          id="pemakaian-masa"
          label={t('usage.period')}
          value={period}
          options={PERIODS.map((days) => ({ value: days, label: t('usage.days', { count: Number(days) }) }))}
          onChange={(days) => setPeriod(PERIODS.find((one) => one === days) ?? '30')}
        />
      </div>
      {query.isPending && <Skeleton />}
      {query.isError && <TroubleMessage error={query.error} retry={() => void query.refetch()} />}
      {query.data && <Report usage={query.data} />}
    </>
  );
}

function Report({ usage: { totals, days, services } }: { usage: AgencyUsage }) {
  const { t } = useTranslation();
  if (totals.calls === 0) return <p role="status">{t('usage.none')}</p>;
  return (
    <>
      <UsageFigures numbers={totals} />
      <UsageDays days={days} />
      <UsageTable services={services} />
    </>
  );
}
