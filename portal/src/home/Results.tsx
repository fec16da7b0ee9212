import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Message } from '@/ui/Message';
import { Skeleton } from '@/ui/Skeleton';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { entriesOf, type useCatalogue } from './catalogue';
import { Entry } from './Entry';
import styles from './Results.module.css';

/** The services found, or why there are none. */
export function Results({
  found,
  filtered,
  onReset,
}: {
  found: ReturnType<typeof useCatalogue>;
  filtered: boolean;
  onReset: () => void;
}) {
  const { t } = useTranslation();
  if (found.isError && !found.isFetchNextPageError) {
    return (
      <div className={styles.state}>
        <TroubleMessage
          error={found.error}
          heading="h3"
          title={t('trouble.catalogue_unavailable_title')}
          retry={() => void found.refetch()}
        />
      </div>
    );
  }
  if (found.isPending) return <Skeleton rows={5} />;
  const entries = entriesOf(found.data.pages);
  if (entries.length === 0) return <Nothing filtered={filtered} onReset={onReset} />;
  return (
    <>
      <ul className={styles.list} aria-busy={found.isPlaceholderData}>
        {entries.map((entry) => (
          <Entry key={`${entry.agency}/${entry.service}`} entry={entry} />
        ))}
      </ul>
      {found.hasNextPage && (
        <div className={styles.more}>
          <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t('app.more')}
          </Button>
        </div>
      )}
    </>
  );
}

function Nothing({ filtered, onReset }: { filtered: boolean; onReset: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.state}>
      <Message
        heading="h3"
        title={t(filtered ? 'home.empty_title' : 'home.none_title')}
        actions={filtered && <Button onClick={onReset}>{t('home.empty_reset')}</Button>}
      >
        <p>{t(filtered ? 'home.empty_hint' : 'home.none_hint')}</p>
      </Message>
    </div>
  );
}
