import type { Session } from '@satu-gerbang/sdk/gateway';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/ui/Button';
import { Loading } from '@/ui/Loading';
import { Message } from '@/ui/Message';
import { Page } from '@/ui/Page';
import { SessionUnknown } from './SessionUnknown';
import { SignInFirst } from './SignInFirst';
import { useVisitor } from './session';

type Role = Session['roles'][number];

/** A page for some roles only; everybody else is told what to do. The servers decide again on every call. */
export function Restricted({ to, children }: { to: readonly Role[]; children: (session: Session) => ReactNode }) {
  const { t } = useTranslation();
  const visitor = useVisitor();
  return (
    <Page>
      {visitor.state === 'loading' && <Loading />}
      {visitor.state === 'anonymous' && (
        <SignInFirst title={t('office.sign_in_title')} text={t('office.sign_in_text')} />
      )}
      {visitor.state === 'unknown' && <SessionUnknown retry={visitor.retry} />}
      {visitor.state === 'signed_in' &&
        (to.some((role) => visitor.session.roles.includes(role)) ? children(visitor.session) : <NotAllowed to={to} />)}
    </Page>
  );
}

function NotAllowed({ to }: { to: readonly Role[] }) {
  const { t, i18n } = useTranslation();
  const roles = new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(to.map((role) => t(`role.${role}`)));
  return (
    <Message
      heading="h1"
      title={t('office.not_allowed_title')}
      actions={<ButtonLink href="/">{t('app.home')}</ButtonLink>}
    >
      <p>{t('office.not_allowed_text', { roles })}</p>
    </Message>
  );
}
