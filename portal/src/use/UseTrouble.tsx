import { useTranslation } from 'react-i18next';
import type { Trouble } from '@/api/trouble';
import { useLanguage } from '@/i18n/useLanguage';
import { loginUrl } from '@/session/session';
import { Notice } from '@/ui/Notice';
import styles from './Use.module.css';

/** Page that a sign-in in another tab ends on. */
export const SIGNED_IN_PAGE = '/sudah-masuk';

/** Why a form could not be sent, and what to do; what was typed stays. */
export function UseTrouble({ trouble }: { trouble: Trouble }) {
  const { t } = useTranslation();
  const code = trouble.problem?.code;
  if (trouble.kind === 'signed_out') return <SignInAgain />;
  if (trouble.kind === 'step_up') return <SignInAgain stronger />;
  return (
    <Notice tone="danger" role="alert" title={trouble.problem?.title ?? t(`trouble.${trouble.kind}_title`)}>
      <p>{trouble.problem?.detail ?? t(`trouble.${trouble.kind}_text`)}</p>
      {trouble.problem?.fix && <p>{trouble.problem.fix}</p>}
      {trouble.errors.length > 0 && (
        <ul>
          {trouble.errors.map(({ pointer, detail, code: of }) => (
            <li key={`${pointer} ${of}`}>{detail ?? of}</li>
          ))}
        </ul>
      )}
      {code === 'verification_required' && (
        <p>
          <a href="/data-diri" target="_blank" rel="noopener">
            {t('use.unverified_action')}
          </a>
        </p>
      )}
      <p>{t('use.nothing_lost')}</p>
      <p className={styles.small}>
        {code && <a href={`/problems/${code}`}>{t('trouble.code', { code })}</a>}
        {code && trouble.traceId && ' · '}
        {trouble.traceId && t('trouble.trace', { trace: trouble.traceId })}
      </p>
    </Notice>
  );
}

/** The session ended, or is not strong enough: sign in beside the form, in a tab of its own. */
export function SignInAgain({ stronger = false }: { stronger?: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const kind = stronger ? 'step_up' : 'signed_out';
  return (
    <Notice tone="warning" role="alert" title={t(`trouble.${kind}_title`)}>
      <p>{t(`use.${kind}_text`)}</p>
      <p>
        <a
          href={loginUrl(SIGNED_IN_PAGE, language, stronger ? 'substantial' : undefined)}
          target="_blank"
          rel="noopener"
        >
          {t(`use.${kind}_action`)}
        </a>
      </p>
    </Notice>
  );
}
