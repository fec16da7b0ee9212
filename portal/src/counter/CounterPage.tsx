import { useTranslation } from 'react-i18next';
import { Trouble } from '@/api/trouble';
import { useLanguage } from '@/i18n/useLanguage';
import { loginUrl, useVisitor } from '@/session/session';
import { ButtonLink } from '@/ui/Button';
import { Message } from '@/ui/Message';
import { Page } from '@/ui/Page';
import { PageHeading } from '@/ui/PageHeading';
import { Skeleton } from '@/ui/Skeleton';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { useAssistedSession } from './assistedSession';
import { EnrolSection } from './EnrolSection';
import { OpenSession } from './OpenSession';
import { StartSection } from './StartSection';
import { VerifyInPerson } from './VerifyInPerson';
import styles from './Counter.module.css';

/** The counter: an officer serves a citizen who is present and needs no device. */
export function CounterPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const visitor = useVisitor();
  return (
    <Page>
      {visitor.state === 'loading' && <Skeleton />}
      {visitor.state === 'unknown' && (
        <TroubleMessage error={new Trouble('unavailable')} heading="h1" retry={visitor.retry} />
      )}
      {visitor.state === 'anonymous' && (
        <Message
          heading="h1"
          title={t('counter.sign_in_title')}
          actions={
            <ButtonLink look="primary" href={loginUrl('/loket', language)}>
              {t('header.sign_in')}
            </ButtonLink>
          }
        >
          <p>{t('counter.sign_in_text')}</p>
        </Message>
      )}
      {visitor.state === 'signed_in' &&
        (visitor.session.roles.includes('officer') ? <Counter agencies={visitor.session.agencies} /> : <NotOfficer />)}
    </Page>
  );
}

function NotOfficer() {
  const { t } = useTranslation();
  return (
    <Message
      heading="h1"
      title={t('trouble.forbidden_title')}
      actions={<ButtonLink href="/">{t('app.home')}</ButtonLink>}
    >
      <p>{t('counter.not_officer')}</p>
    </Message>
  );
}

function Counter({ agencies }: { agencies: string[] }) {
  const { t } = useTranslation();
  const assisted = useAssistedSession(true);
  const agency = agencies[0];
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <PageHeading title={t('counter.title')} />
        <p>{t('counter.lead')}</p>
      </div>
      {assisted.isPending && <Skeleton />}
      {assisted.isError && <TroubleMessage error={assisted.error} retry={() => void assisted.refetch()} />}
      {assisted.session && <OpenSession session={assisted.session} />}
      {assisted.isSuccess && !assisted.session && (
        <>
          <StartSection agency={agency} />
          <VerifyInPerson agency={agency} />
          <EnrolSection agency={agency} />
        </>
      )}
    </div>
  );
}
