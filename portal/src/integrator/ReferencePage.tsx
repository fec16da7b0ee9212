import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogueApi } from '@/api/clients';
import { call } from '@/api/trouble';
import { Button } from '@/ui/Button';
import { TextInput } from '@/ui/fields/TextInput';
import { PageHeading } from '@/ui/PageHeading';
import { Skeleton } from '@/ui/Skeleton';
import { Text } from '@/ui/Text';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { useSettled } from '@/officer/release/useSettled';
import { IntegratorPage } from './IntegratorPage';
import styles from './Reference.module.css';

/** Every published service, each with its own slice; and the whole API as one document. */
export function ReferencePage() {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const q = useSettled(words.trim(), 300);
  const query = useInfiniteQuery({
    queryKey: ['reference', q],
    queryFn: ({ pageParam }) => call(() => catalogueApi.searchCatalogue({ q: q || undefined, cursor: pageParam })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
  const entries = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <IntegratorPage>
      <div className={styles.section}>
        <PageHeading title={t('mitra.reference')} />
        <p>{t('mitra.reference_lead')}</p>
        <p className={styles.links}>
          <a href="/openapi.json">openapi.json</a>
          <a href="/openapi.yaml">openapi.yaml</a>
        </p>
        <div className={styles.search}>
          <TextInput
            id="cari-referensi"
            label={t('home.search_label')}
            value={words}
            maxLength={200}
            onChange={setWords}
          />
        </div>
      </div>
      {query.isPending && <Skeleton />}
      {query.isError && <TroubleMessage error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && entries.length === 0 && <p role="status">{t('mitra.none')}</p>}
      <ul className={styles.list}>
        {entries.map(({ agency, service, name, agencyName }) => (
          <li key={`${agency}/${service}`}>
            <Link to="/mitra/referensi/$agency/$service" params={{ agency, service }}>
              <Text of={name} />
            </Link>
            <p>
              <Text of={agencyName} /> · <code>{`/api/${agency}/${service}`}</code>
            </p>
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <div>
          <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('app.more')}
          </Button>
        </div>
      )}
    </IntegratorPage>
  );
}
