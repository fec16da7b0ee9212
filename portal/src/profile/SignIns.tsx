import type { SignIn, SignInPage } from '@satu-gerbang/sdk/identity';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/account/ForPerson';
import { signInsApi } from '@/api/personClients';
import { call } from '@/api/trouble';
import { Button } from '@/ui/Button';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { SignInTable } from './SignInTable';
import styles from './SignIns.module.css';

const FIRST = 5;

/** When and from where the account was used. */
export function SignIns() {
  const { t } = useTranslation();
  const person = usePerson();
  const query = useInfiniteQuery({
    queryKey: person.key('sign-ins'),
    queryFn: ({ pageParam }) => call(() => signInsApi(person).listSignIns({ cursor: pageParam })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: SignInPage) => last.next,
  });
  return (
    <section id="sign-ins" className={styles.section} aria-labelledby="sign-ins-judul">
      <h2 id="sign-ins-judul">{t('profile.account_title')}</h2>
      <p className={styles.lead}>{t('profile.account_lead')}</p>
      {query.isError && <TroubleMessage error={query.error} heading="h3" retry={() => void query.refetch()} />}
      {query.data && (
        <SignInList
          items={query.data.pages.flatMap((page) => page.items)}
          loading={query.isFetchingNextPage}
          more={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
        />
      )}
    </section>
  );
}

function SignInList({ items, loading, more }: { items: SignIn[]; loading: boolean; more: (() => void) | undefined }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  if (items.length === 0) return <p>{t('profile.sign_ins_empty')}</p>;
  const folded = !all && items.length > FIRST;
  const next = folded ? () => setAll(true) : more;
  return (
    <>
      <SignInTable items={folded ? items.slice(0, FIRST) : items} />
      {next && (
        <Button busy={loading} onClick={next}>
          {t('app.more')}
        </Button>
      )}
    </>
  );
}
