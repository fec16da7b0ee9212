import type { Agency } from '@satu-gerbang/sdk/registry';
import { useTranslation } from 'react-i18next';
import { regionName } from '@/data/regions';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { StateTag } from '@/ui/StateTag';
import { Text } from '@/ui/Text';

/** Agencies, whether their services answer, and the way to change that. */
export function AgencyTable({ agencies, onAsk }: { agencies: Agency[]; onAsk: (agency: Agency) => void }) {
  const { t } = useTranslation();
  return (
    <DataTable
      caption={t('agencies.title')}
      rows={agencies}
      rowKey={({ alias }) => alias}
      columns={[
        { header: t('review.agency'), lead: true, cell: ({ name }) => <Text of={name} /> },
        { header: t('office.region'), cell: ({ region }) => regionName(region) },
        {
          header: t('office.state'),
          cell: ({ suspended }) => (
            <StateTag tone={suspended ? 'warning' : 'success'}>
              {t(suspended ? 'agencies.suspended' : 'agencies.active')}
            </StateTag>
          ),
        },
        {
          header: t('agencies.change'),
          cell: (agency) => (
            <Button onClick={() => onAsk(agency)}>
              {t(agency.suspended ? 'review.act_resume' : 'review.act_suspend')}
              <span className="visually-hidden">
                {' '}
                <Text of={agency.name} />
              </span>
            </Button>
          ),
        },
      ]}
    />
  );
}
