import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ForPerson, usePerson } from '@/account/ForPerson';
import { useAgencyName } from '@/officer/agencies';
import { useLanguage } from '@/i18n/useLanguage';
import { loginUrl, useVisitor } from '@/session/session';
import { SessionUnknown } from '@/session/SessionUnknown';
import { SignInFirst } from '@/session/SignInFirst';
import { ButtonLink } from '@/ui/Button';
import { SelectInput } from '@/ui/fields/SelectInput';
import { Message } from '@/ui/Message';
import { Page } from '@/ui/Page';
import { PageHeading } from '@/ui/PageHeading';
import { Skeleton } from '@/ui/Skeleton';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { useAssistedSession } from './assistedSession';
import { EnrolSection } from './EnrolSection';
import { OpenSession } from './OpenSession';
import { ReissueSection } from './ReissueSection';
import { StartSection } from './StartSection';
import { VerifyInPerson } from './VerifyInPerson';
import styles from './Counter.module.css';

/** The counter: an officer serves a citizen who is present and needs no device. */
export function CounterPage() {
  const { t } = useTranslation();
  const visitor = useVisitor();
  return (
    <Page>
      {visitor.state === 'loading' && <Skeleton />}
      {visitor.state === 'unknown' && <SessionUnknown retry={visitor.retry} />}
      {visitor.state === 'anonymous' && (
        <SignInFirst title={t('counter.sign_in_title')} text={t('counter.sign_in_text')} />
      )}
      {visitor.state === 'signed_in' && (
        <ForPerson person={visitor.person}>
          {!visitor.session.roles.includes('officer') ? (
            <NotOfficer />
          ) : visitor.session.assurance === 'substantial' ? (
            <Counter agencies={visitor.session.agencies} />
          ) : (
            <TooWeak />
          )}
        </ForPerson>
      )}
    </Page>
  );
}

/** What may not be done is not shown: the way to be allowed is. */
function TooWeak() {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Message
      heading="h1"
      title={t('counter.step_up_title')}
      actions={
        <ButtonLink look="primary" href={loginUrl('/loket', language, 'substantial')}>
          {t('trouble.step_up_action')}
        </ButtonLink>
      }
    >
      <p>{t('counter.step_up_text')}</p>
    </Message>
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
  const assisted = useAssistedSession(usePerson());
  const [agency, setAgency] = useState(agencies[0]);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <PageHeading title={t('counter.title')} />
        <p>{t('counter.lead')}</p>
      </div>
      {assisted.isPending && <Skeleton />}
      {assisted.isError && <TroubleMessage error={assisted.error} retry={() => void assisted.refetch()} />}
      {assisted.session && <OpenSession key={assisted.session.id} session={assisted.session} />}
      {assisted.isSuccess && !assisted.session && (
        <>
          {agencies.length > 1 && <ForAgency agencies={agencies} agency={agency} onChange={setAgency} />}
          <StartSection agency={agency} />
          <VerifyInPerson agency={agency} />
          <EnrolSection agency={agency} />
          <ReissueSection agency={agency} />
        </>
      )}
    </div>
  );
}

/** An officer of several agencies says for which one the counter is open. */
function ForAgency({
  agencies,
  agency,
  onChange,
}: {
  agencies: string[];
  agency: string | undefined;
  onChange: (agency: string) => void;
}) {
  const { t } = useTranslation();
  const nameOf = useAgencyName();
  return (
    <div className={styles.form}>
      <SelectInput
        id="instansi-loket"
        label={t('counter.agency')}
        hint={t('counter.agency_hint')}
        value={agency ?? ''}
        options={agencies.map((alias) => ({ value: alias, label: nameOf(alias) }))}
        onChange={(alias) => onChange(alias || (agency ?? ''))}
      />
    </div>
  );
}
