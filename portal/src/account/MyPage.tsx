import { useQueryClient } from '@tanstack/react-query';
import type { Session } from '@satu-gerbang/sdk/gateway';
import { useLocation } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '@/api/trouble';
import { useLanguage } from '@/i18n/useLanguage';
import { loginUrl, useVisitor } from '@/session/session';
import { ButtonLink } from '@/ui/Button';
import { Message } from '@/ui/Message';
import { Page } from '@/ui/Page';
import { PageHeading } from '@/ui/PageHeading';
import { SideLayout } from '@/ui/SideLayout';
import { Skeleton } from '@/ui/Skeleton';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { forgetMine } from './forgetMine';
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
  const visitor = useVisitor();
  const client = useQueryClient();
  const links = useMyLinks();
  const anonymous = visitor.state === 'anonymous';
  useEffect(() => {
    if (anonymous) forgetMine(client);
  }, [anonymous, client]);
  if (visitor.state === 'signed_in' && visitor.session.roles.includes('citizen')) {
    return (
      <Page>
        <SideLayout label={t('my.navigation')} links={links}>
          <div className={styles.head}>
            <PageHeading title={title} />
            {lead && <p className={styles.lead}>{lead}</p>}
          </div>
          {children(visitor.session)}
        </SideLayout>
      </Page>
    );
  }
  return (
    <Page>
      {visitor.state === 'loading' && <Skeleton />}
      {visitor.state === 'anonymous' && <SignInFirst />}
      {visitor.state === 'signed_in' && <NotCitizen />}
      {visitor.state === 'unknown' && (
        <TroubleMessage
          error={new Trouble('unavailable')}
          heading="h1"
          title={t('trouble.session_title')}
          text={t('trouble.session_text')}
          retry={visitor.retry}
        />
      )}
    </Page>
  );
}

function SignInFirst() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { href } = useLocation();
  return (
    <Message
      heading="h1"
      title={t('profile.sign_in_title')}
      actions={
        <ButtonLink look="primary" href={loginUrl(href, language)}>
          {t('header.sign_in')}
        </ButtonLink>
      }
    >
      <p>{t('profile.sign_in_text')}</p>
    </Message>
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
