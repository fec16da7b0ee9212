import type { LifeEvent } from '@satu-gerbang/sdk/registry';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLifeEvents } from '@/home/lifeEvents';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { PageHeading } from '@/ui/PageHeading';
import { Skeleton } from '@/ui/Skeleton';
import { Text } from '@/ui/Text';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { ReviewerPage } from '../ReviewerPage';
import { LifeEventForm } from './LifeEventForm';
import release from '@/officer/release/Release.module.css';

/** What happens in a life, over all agencies: named and described by reviewers. */
export function LifeEventsPage() {
  const { t } = useTranslation();
  const query = useLifeEvents();
  const [open, setOpen] = useState<LifeEvent | 'new'>();
  return (
    <ReviewerPage>
      <div className={release.head}>
        <PageHeading title={t('life_events.title')} />
        <p className={release.lead}>{t('life_events.lead')}</p>
      </div>
      {open ? (
        <LifeEventForm
          key={open === 'new' ? '' : open.slug}
          event={open === 'new' ? undefined : open}
          taken={(query.data ?? []).map(({ slug }) => slug)}
          onDone={() => setOpen(undefined)}
        />
      ) : (
        <div>
          <Button look="primary" onClick={() => setOpen('new')}>
            {t('life_events.add')}
          </Button>
        </div>
      )}
      {query.isPending && <Skeleton />}
      {query.isError && <TroubleMessage error={query.error} retry={() => void query.refetch()} />}
      {query.data?.length === 0 && <p>{t('life_events.none')}</p>}
      {query.data && query.data.length > 0 && <EventTable events={query.data} onEdit={setOpen} />}
    </ReviewerPage>
  );
}

function EventTable({ events, onEdit }: { events: LifeEvent[]; onEdit: (event: LifeEvent) => void }) {
  const { t } = useTranslation();
  return (
    <DataTable
      caption={t('life_events.title')}
      rows={events}
      rowKey={({ slug }) => slug}
      columns={[
        { header: t('life_events.name'), lead: true, cell: ({ name }) => <Text of={name} /> },
        { header: t('life_events.summary'), cell: ({ summary }) => <Text of={summary} /> },
        { header: t('life_events.services'), numeric: true, cell: ({ services }) => services },
        { header: t('life_events.agencies'), numeric: true, cell: ({ agencies }) => agencies },
        {
          header: t('agencies.change'),
          cell: (event) => (
            <Button onClick={() => onEdit(event)}>
              {t('life_events.edit')}
              <span className="visually-hidden">
                {' '}
                <Text of={event.name} />
              </span>
            </Button>
          ),
        },
      ]}
    />
  );
}
