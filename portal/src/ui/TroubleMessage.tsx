import { useLocation } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '@/api/trouble';
import { useLanguage } from '@/i18n/useLanguage';
import { loginUrl } from '@/session/session';
import { Button, ButtonLink } from './Button';
import { Message } from './Message';

/** What went wrong, what to do, and a way out; the code and the trace id stand small below. */
export function TroubleMessage({
  error,
  retry,
  heading = 'h2',
  title,
  text,
}: {
  error: unknown;
  retry: () => void;
  heading?: 'h1' | 'h2' | 'h3';
  title?: string;
  text?: string;
}) {
  const { t } = useTranslation();
  const trouble = error instanceof Trouble ? error : new Trouble('unexpected');
  const own = trouble.kind === 'unavailable' ? { title, text } : {};
  return (
    <Message
      title={own.title ?? t(`trouble.${trouble.kind}_title`)}
      heading={heading}
      motif={false}
      role="alert"
      actions={<WayOut trouble={trouble} retry={retry} />}
      small={<Reference trouble={trouble} />}
    >
      <p>{own.text ?? t(`trouble.${trouble.kind}_text`)}</p>
      {trouble.problem?.fix && trouble.kind === 'unexpected' && <p>{trouble.problem.fix}</p>}
    </Message>
  );
}

function WayOut({ trouble, retry }: { trouble: Trouble; retry: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { href } = useLocation();
  if (trouble.kind === 'signed_out' || trouble.kind === 'step_up') {
    const assurance = trouble.kind === 'step_up' ? 'substantial' : undefined;
    return (
      <ButtonLink look="primary" href={loginUrl(href, language, assurance)}>
        {t(`trouble.${trouble.kind}_action`)}
      </ButtonLink>
    );
  }
  return <Button onClick={retry}>{t('app.retry')}</Button>;
}

function Reference({ trouble }: { trouble: Trouble }) {
  const { t } = useTranslation();
  const code = trouble.problem?.code;
  return (
    <Fragment>
      {code && <a href={`/problems/${code}`}>{t('trouble.code', { code })}</a>}
      {code && trouble.traceId && ' · '}
      {trouble.traceId && t('trouble.trace', { trace: trouble.traceId })}
    </Fragment>
  );
}
