import type { CitizenCase } from '@satu-gerbang/sdk/identity';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/account/ForPerson';
import { MyPage } from '@/account/MyPage';
import { casesApi } from '@/api/personClients';
import { usePages } from '@/api/usePages';
import { buttonClass } from '@/ui/Button';
import { Message } from '@/ui/Message';
import { MoreButton } from '@/ui/MoreButton';
import { Skeleton } from '@/ui/Skeleton';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { CaseItem } from './CaseItem';
import styles from '@/account/MyPage.module.css';

/** My applications at every agency, in one list. */
export function CasesPage() {
  const { t } = useTranslation();
  return (
    <MyPage title={t('case.title')} lead={t('case.lead')}>
      {() => <Cases />}
    </MyPage>
  );
}

function Cases() {
  const { t } = useTranslation();
  const person = usePerson();
  const query = usePages<CitizenCase>(person.key('cases'), (cursor) => casesApi(person).listCases({ cursor }));
  if (query.isPending) return <Skeleton />;
  if (query.isError) return <TroubleMessage error={query.error} retry={() => void query.refetch()} />;
  if (query.items.length === 0) {
    return (
      <Message
        title={t('case.none_title')}
        actions={
          <Link to="/" search={{}} className={buttonClass('primary')}>
            {t('not_found.action')}
          </Link>
        }
      >
        <p>{t('case.none_text')}</p>
      </Message>
    );
  }
  const open = query.items.filter(({ decidedAt }) => !decidedAt);
  const decided = query.items.filter(({ decidedAt }) => decidedAt);
  return (
    <>
      <CaseList id="berjalan" title={t('case.open')} cases={open} />
      <CaseList id="selesai" title={t('case.decided')} cases={decided} />
      <MoreButton query={query} />
    </>
  );
}

function CaseList({ id, title, cases }: { id: string; title: string; cases: CitizenCase[] }) {
  if (cases.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className={styles.list}>
        {cases.map((one) => (
          <CaseItem key={one.id} of={one} />
        ))}
      </ul>
    </section>
  );
}
