import type { Session } from '@satu-gerbang/sdk/gateway';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ForPerson } from '@/account/ForPerson';
import { Person } from '@/api/person';
import { ButtonLink } from '@/ui/Button';
import { Loading } from '@/ui/Loading';
import { Message } from '@/ui/Message';
import { Page } from '@/ui/Page';
import { SessionUnknown } from './SessionUnknown';
import { SignInAgain } from './SignInAgain';
import { SignInFirst } from './SignInFirst';
import { useVisitor } from './session';

type Role = Session['roles'][number];

/**
 * A page for some roles only; everybody else is told what to do. The servers decide again on every call. Once it is
 * open it stays open when the session ends, and with it what was typed; whoever signs in under another name begins anew.
 */
export function Restricted({ to, children }: { to: readonly Role[]; children: (session: Session) => ReactNode }) {
  const { t } = useTranslation();
  const visitor = useVisitor();
  const [opened, setOpened] = useState<Session>();
  const session = visitor.state === 'signed_in' ? visitor.session : undefined;
  if (session && session !== opened) setOpened(session);
  const ended = visitor.state === 'anonymous' && opened !== undefined;
  const shown = session ?? (ended ? opened : undefined);
  return (
    <Page>
      {visitor.state === 'loading' && <Loading />}
      {visitor.state === 'anonymous' && !ended && (
        <SignInFirst title={t('office.sign_in_title')} text={t('office.sign_in_text')} />
      )}
      {visitor.state === 'unknown' && <SessionUnknown retry={visitor.retry} />}
      {shown && (
        <ForPerson person={Person.of(shown)}>
          {ended && <SignInAgain text={t('office.session_ended_text')} />}
          {to.some((role) => shown.roles.includes(role)) ? children(shown) : <NotAllowed to={to} />}
        </ForPerson>
      )}
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
