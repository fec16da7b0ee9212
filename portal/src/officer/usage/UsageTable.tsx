import type { UsageOfService } from '@satu-gerbang/sdk/registry';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { DataTable } from '@/ui/DataTable';
import { Text } from '@/ui/Text';

/** The same figures by service, most used first. */
export function UsageTable({ services }: { services: UsageOfService[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const write = (value: number | undefined) => (value === undefined ? '–' : formatNumber(value, language));
  return (
    <DataTable
      caption={t('usage.by_service')}
      rows={services}
      rowKey={({ service }) => service}
      columns={[
        {
          header: t('office.service'),
          lead: true,
          cell: ({ name, service }) => (name ? <Text of={name} /> : service),
        },
        { header: t('usage.calls'), numeric: true, cell: ({ numbers }) => write(numbers.calls) },
        { header: t('usage.client_errors'), numeric: true, cell: ({ numbers }) => write(numbers.clientErrors) },
        { header: t('usage.upstream_errors'), numeric: true, cell: ({ numbers }) => write(numbers.upstreamErrors) },
        { header: t('usage.latency_high'), numeric: true, cell: ({ numbers }) => write(numbers.p95Ms) },
        { header: t('usage.not_retyped'), numeric: true, cell: ({ numbers }) => write(numbers.fieldsNotRetyped) },
      ]}
    />
  );
}
