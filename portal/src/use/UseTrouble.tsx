import { useTranslation } from 'react-i18next';
import type { Trouble } from '@/api/trouble';
import { SignInAgain } from '@/session/SignInAgain';
import { useSignedOut } from '@/session/useSignedOut';
import { Notice } from '@/ui/Notice';
import styles from './Use.module.css';

/** Why a form could not be sent, and what to do; what was typed stays. */
export function UseTrouble({ trouble, ended }: { trouble: Trouble | undefined; ended: boolean }) {
  const { t } = useTranslation();
  const signedOut = useSignedOut(ended, trouble);
  if (signedOut) return <SignInAgain />;
  if (!trouble || trouble.kind === 'signed_out') return null;
  if (trouble.kind === 'step_up') return <SignInAgain stronger />;
  const code = trouble.problem?.code;
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
