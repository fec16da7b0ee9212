import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '@/api/trouble';
import { useLanguage } from '@/i18n/useLanguage';
import { loginUrl, useVisitor } from '@/session/session';
import { ButtonLink } from '@/ui/Button';
import { Loading } from '@/ui/Loading';
import { Message } from '@/ui/Message';
import { Page } from '@/ui/Page';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { forgetProfile } from './profileData';
import { ProfileContent } from './ProfileContent';

/** My data: everything that is entered once. */
export function ProfilePage() {
  const { t } = useTranslation();
  const visitor = useVisitor();
  const client = useQueryClient();
  const anonymous = visitor.state === 'anonymous';
  useEffect(() => {
    if (anonymous) forgetProfile(client);
  }, [anonymous, client]);
  return (
    <Page>
      {visitor.state === 'loading' && <Loading />}
      {visitor.state === 'anonymous' && <SignInFirst />}
      {visitor.state === 'unknown' && (
        <TroubleMessage
          error={new Trouble('unavailable')}
          heading="h1"
          title={t('trouble.session_title')}
          text={t('trouble.session_text')}
          retry={visitor.retry}
        />
      )}
      {visitor.state === 'signed_in' &&
        (visitor.session.roles.includes('citizen') ? <ProfileContent session={visitor.session} /> : <NotCitizen />)}
    </Page>
  );
}

function SignInFirst() {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Message
      heading="h1"
      title={t('profile.sign_in_title')}
      actions={
        <ButtonLink look="primary" href={loginUrl('/data-diri', language)}>
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
