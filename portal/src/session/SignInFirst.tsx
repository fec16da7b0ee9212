import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { ButtonLink } from '@/ui/Button';
import { Message } from '@/ui/Message';
import { loginUrl } from './session';

/** Why one has to sign in for this page, and the way to do so and come back. */
export function SignInFirst({ title, text }: { title: string; text: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { href } = useLocation();
  return (
    <Message
      heading="h1"
      title={title}
      actions={
        <ButtonLink look="primary" href={loginUrl(href, language)}>
          {t('header.sign_in')}
        </ButtonLink>
      }
    >
      <p>{text}</p>
    </Message>
  );
}
