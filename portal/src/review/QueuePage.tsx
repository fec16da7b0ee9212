import type { ReviewItem } from '@satu-gerbang/sdk/registry';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { reviewsApi } from '@/api/officeClients';
import { call } from '@/api/trouble';
import { formatDay, formatTime } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Message } from '@/ui/Message';
import { PageHeading } from '@/ui/PageHeading';
import { Skeleton } from '@/ui/Skeleton';
import { Text } from '@/ui/Text';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { ReviewerPage } from './ReviewerPage';

/** What waits for a reviewer, longest waiting first. */
export function QueuePage() {
  return (
    <ReviewerPage>
      <Queue />
    </ReviewerPage>
  );
}

function Queue() {
  const { t } = useTranslation();
  const query = useInfiniteQuery({
    queryKey: ['review-queue'],
    queryFn: ({ pageParam }) => call(() => reviewsApi.getReviewQueue({ cursor: pageParam })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    refetchOnWindowFocus: 'always',
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div>
        <PageHeading title={t('review.queue')} />
        {query.data && (
          <p role="status">{t('review.waiting', { count: query.data.pages[0]?.total ?? items.length })}</p>
        )}
      </div>
      {query.isPending && <Skeleton />}
      {query.isError && <TroubleMessage error={query.error} retry={() => void query.refetch()} />}
      {query.data && (items.length > 0 ? <QueueTable items={items} /> : <Nothing />)}
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

function QueueTable({ items }: { items: ReviewItem[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <DataTable
      caption={t('review.queue')}
      rows={items}
      rowKey={({ release }) => release.id}
      columns={[
        {
          header: t('review.service'),
          lead: true,
          cell: ({ release, serviceName }) => (
            <Link to="/tinjau/$release" params={{ release: release.id }}>
              <Text of={serviceName} />
            </Link>
          ),
        },
        { header: t('review.agency'), cell: ({ agencyName }) => <Text of={agencyName} /> },
        {
          header: t('review.kind'),
          cell: ({ join, release }) =>
            join ? t('review.kind_join') : t('release.version', { version: release.documentVersion ?? '–' }),
        },
        {
          header: t('review.since'),
          cell: ({ submittedAt }) => `${formatDay(submittedAt, language)}, ${formatTime(submittedAt, language)}`,
        },
        {
          header: t('review.yours'),
          cell: ({ mayApprove }) => t(mayApprove ? 'review.may' : 'review.may_not'),
        },
      ]}
    />
  );
}

function Nothing() {
  const { t } = useTranslation();
  return (
    <Message title={t('review.empty_title')}>
      <p>{t('review.empty_text')}</p>
    </Message>
  );
}
