import { useTranslation } from 'react-i18next';
import type { Trouble } from '@/api/trouble';
import { SignInAgain } from '@/session/SignInAgain';
import { useSignedOut } from '@/session/useSignedOut';
import { Notice } from '@/ui/Notice';
import styles from './SectionForm.module.css';

/** Why saving did not work although the entries may be right; what was typed stays. */
export function SaveTrouble({
  trouble,
  ended,
  conflict = false,
}: {
  trouble: Trouble | undefined;
  /** The session ended under the form. */
  ended: boolean;
  conflict?: boolean;
}) {
  const { t } = useTranslation();
  const signedOut = useSignedOut(ended, trouble);
  if (signedOut) return <SignInAgain text={t('profile.save_signed_out_text')} />;
  if (conflict) {
    return (
      <Notice tone="warning" role="alert" title={t('profile.conflict_title')}>
        <p>{t('profile.conflict_text')}</p>
      </Notice>
    );
  }
  if (!trouble || trouble.kind === 'signed_out') return null;
  return (
    <Notice tone="danger" role="alert" title={t(`trouble.${trouble.kind}_title`)}>
      <p>{trouble.problem?.detail ?? t(`trouble.${trouble.kind}_text`)}</p>
      {trouble.problem?.fix && <p>{trouble.problem.fix}</p>}
      {trouble.traceId && <p className={styles.small}>{t('trouble.trace', { trace: trouble.traceId })}</p>}
    </Notice>
  );
}
