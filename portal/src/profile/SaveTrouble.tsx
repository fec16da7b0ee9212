import { useTranslation } from 'react-i18next';
import type { Trouble } from '@/api/trouble';
import { useLanguage } from '@/i18n/useLanguage';
import { loginUrl } from '@/session/session';
import { Notice } from '@/ui/Notice';
import styles from './SectionForm.module.css';

/** Why saving did not work although the entries may be right; what was typed stays. */
export function SaveTrouble({ trouble, conflict }: { trouble: Trouble | undefined; conflict: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (conflict) {
    return (
      <Notice tone="warning" role="alert" title={t('profile.conflict_title')}>
        <p>{t('profile.conflict_text')}</p>
      </Notice>
    );
  }
  if (!trouble) return null;
  if (trouble.kind === 'signed_out') {
    return (
      <Notice tone="warning" role="alert" title={t('profile.save_signed_out_title')}>
        <p>{t('profile.save_signed_out_text')}</p>
        <p>
          <a href={loginUrl('/data-diri', language)} target="_blank" rel="noopener">
            {t('profile.save_signed_out_action')}
          </a>
        </p>
      </Notice>
    );
  }
  return (
    <Notice tone="danger" role="alert" title={t(`trouble.${trouble.kind}_title`)}>
      <p>{trouble.problem?.detail ?? t(`trouble.${trouble.kind}_text`)}</p>
      {trouble.problem?.fix && <p>{trouble.problem.fix}</p>}
      {trouble.traceId && <p className={styles.small}>{t('trouble.trace', { trace: trouble.traceId })}</p>}
    </Notice>
  );
}
