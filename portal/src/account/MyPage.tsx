import type { Session } from '@satu-gerbang/sdk/gateway';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SessionUnknown } from '@/session/SessionUnknown';
import { SignInFirst } from '@/session/SignInFirst';
import { ButtonLink } from '@/ui/Button';
import { Message } from '@/ui/Message';
import { Page } from '@/ui/Page';
import { PageHeading } from '@/ui/PageHeading';
import { SideLayout } from '@/ui/SideLayout';
import { Skeleton } from '@/ui/Skeleton';
import { Person } from '@/api/person';
import { ForPerson } from './ForPerson';
import { KeepOpen } from './keepOpen';
import { useMine } from './useMine';
import { useMyLinks } from './useMyLinks';
import styles from './MyPage.module.css';

/** A page of what is mine: for a signed-in citizen, with its neighbours beside it. */
export function MyPage({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: string;
  children: (session: Session) => ReactNode;
}) {
  const { t } = useTranslation();
  const { visitor, session, page } = useMine();
  const links = useMyLinks();
  if (session) {
    return (
      <Page>
        <SideLayout label={t('my.navigation')} links={links}>
          <div className={styles.head}>
            <PageHeading title={title} />
            {lead && <p className={styles.lead}>{lead}</p>}
          </div>
          <KeepOpen value={page}>
            <ForPerson person={Person.of(session)}>{children(session)}</ForPerson>
          </KeepOpen>
        </SideLayout>
      </Page>
    );
  }
  return (
    <Page>
      {visitor.state === 'loading' && <Skeleton />}
      {visitor.state === 'anonymous' && (
        <SignInFirst title={t('profile.sign_in_title')} text={t('profile.sign_in_text')} />
      )}
      {visitor.state === 'signed_in' && <NotCitizen />}
      {visitor.state === 'unknown' && <SessionUnknown retry={visitor.retry} />}
    </Page>
  );
}

function NotCitizen() {
  const { t } = useTranslation();
  return (
    <Message
      heading="h1"
      title={t('profile.not_citizen_title')}
      actions={<ButtonLink href="/">{t('app.home')}</ButtonLink>}
    >
      <p>{t('profile.not_citizen_text')}</p>
    </Message>
  );
}
