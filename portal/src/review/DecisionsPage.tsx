import type { Decision } from '@satu-gerbang/sdk/registry';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reviewsApi } from '@/api/officeClients';
import { call } from '@/api/trouble';
import { regionName } from '@/data/regions';
import { formatMoment } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { actorText } from '@/officer/release/actorText';
import { useSettled } from '@/officer/release/useSettled';
import { ReleaseStateTag } from '@/officer/ReleaseStateTag';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { TextInput } from '@/ui/fields/TextInput';
import { PageHeading } from '@/ui/PageHeading';
import { Skeleton } from '@/ui/Skeleton';
import { Switch } from '@/ui/Switch';
import { Text } from '@/ui/Text';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { ReviewerPage } from './ReviewerPage';
import styles from '@/account/MyPage.module.css';

/** What was decided, newest first: published services are found again here. */
export function DecisionsPage() {
  return (
    <ReviewerPage>
      <Decisions />
    </ReviewerPage>
  );
}

function Decisions() {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [live, setLive] = useState(false);
  const q = useSettled(words.trim()) || undefined;
  const state = live ? ('published' as const) : undefined;
  const query = useInfiniteQuery({
    queryKey: ['decisions', q, state],
    queryFn: ({ pageParam }) => call(() => reviewsApi.listDecisions({ q, state, cursor: pageParam })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeading title={t('review.decisions')} />
      <TextInput
        id="cari-keputusan"
        label={t('review.decisions_filter')}
        value={words}
        maxLength={200}
        onChange={setWords}
      />
      <Switch checked={live} onChange={setLive}>
        {t('review.decisions_live')}
      </Switch>
      {query.isPending && <Skeleton />}
      {query.isError && <TroubleMessage error={query.error} retry={() => void query.refetch()} />}
      {query.data && items.length === 0 && <p role="status">{t('review.decisions_none')}</p>}
      {items.length > 0 && <DecisionTable items={items} />}
      {query.hasNextPage && (
        <div>
          <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('app.more')}
          </Button>
        </div>
      )}
    </>
  );
}

function DecisionTable({ items }: { items: Decision[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <DataTable
      caption={t('review.decisions')}
      rows={items}
      rowKey={({ release }) => release.id}
      columns={[
        {
          header: t('review.service'),
          lead: true,
          cell: ({ release, serviceName, agencyName, region, regionName: name }) => (
            <>
              <Link to="/tinjau/$release" params={{ release: release.id }}>
                <Text of={serviceName} />
              </Link>
              <p className={styles.soft}>
                <Text of={agencyName} /> · {name ?? regionName(region)}
              </p>
            </>
          ),
        },
        {
          header: t('review.decided'),
          cell: (decision) => (
            <>
              {t(`audit.action_${decision.action}`)}
              <p className={styles.soft}>
                {formatMoment(decision.at, language)} · {actorText(decision, t)}
              </p>
            </>
          ),
        },
        { header: t('audit.reason'), cell: ({ reason }) => reason ?? '–' },
        { header: t('office.state'), cell: ({ release }) => <ReleaseStateTag state={release.state} /> },
      ]}
    />
  );
}
