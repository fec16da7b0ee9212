import type { Consent } from '@satu-gerbang/sdk/identity';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/account/ForPerson';
import { MyPage } from '@/account/MyPage';
import { consentsApi } from '@/api/personClients';
import { usePages } from '@/api/usePages';
import { Message } from '@/ui/Message';
import { MoreButton } from '@/ui/MoreButton';
import { Skeleton } from '@/ui/Skeleton';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { ConsentItem } from './ConsentItem';
import styles from '@/account/MyPage.module.css';

/** What I agreed to, and the way back. */
export function ConsentsPage() {
  const { t } = useTranslation();
  return (
    <MyPage title={t('consent.title')} lead={t('consent.lead')}>
      {() => <Consents />}
    </MyPage>
  );
}

function Consents() {
  const { t } = useTranslation();
  const person = usePerson();
  const query = usePages<Consent>(person.key('consents'), (cursor) => consentsApi(person).listConsents({ cursor }));
  if (query.isPending) return <Skeleton />;
  if (query.isLoadingError) return <TroubleMessage error={query.error} retry={() => void query.refetch()} />;
  const active = query.items.filter(({ state }) => state === 'granted');
  const ended = query.items.filter(({ state }) => state !== 'granted');
  if (query.items.length === 0) {
    return (
      <Message title={t('consent.none_title')}>
        <p>{t('consent.none_text')}</p>
      </Message>
    );
  }
  return (
    <>
      <section className={styles.section} aria-labelledby="berlaku">
        <h2 id="berlaku">{t('consent.active')}</h2>
        {active.length === 0 && <p>{t('consent.none_active')}</p>}
        <ConsentList consents={active} />
      </section>
      {ended.length > 0 && (
        <section className={styles.section} aria-labelledby="berakhir">
          <h2 id="berakhir">{t('consent.ended')}</h2>
          <ConsentList consents={ended} />
        </section>
      )}
      <MoreButton query={query} />
    </>
  );
}

function ConsentList({ consents }: { consents: Consent[] }) {
  if (consents.length === 0) return null;
  return (
    <ul className={styles.list}>
      {consents.map((consent) => (
        <ConsentItem key={consent.id} consent={consent} />
      ))}
    </ul>
  );
}
