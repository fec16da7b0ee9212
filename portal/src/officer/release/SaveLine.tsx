import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import type { Draft } from './useDraft';
import styles from './Release.module.css';

/** Whether the draft is stored, and what to do where it is not. */
export function SaveLine({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  const { state, trouble, kept } = draft.saving;
  if (state === 'conflict') return <Conflict draft={draft} />;
  if (state === 'failed') return <Failed draft={draft} />;
  if (state === 'refused') {
    return (
      <Notice tone="warning" role="status" title={t('release.save_refused_title')}>
        <p>{trouble?.errors[0]?.detail ?? trouble?.problem?.detail ?? t('release.save_refused_text')}</p>
        {kept && <p>{t('release.save_kept')}</p>}
      </Notice>
    );
  }
  return (
    <p className={styles.saved} role="status">
      {t(state === 'saved' ? 'release.saved' : 'release.saving')}
    </p>
  );
}

function Conflict({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  return (
    <Notice tone="warning" role="alert" title={t('release.conflict_title')}>
      <p>{t('release.conflict_text')}</p>
      <p className={styles.tools}>
        <Button onClick={() => void draft.keepMine()}>{t('release.keep_mine')}</Button>
        <Button onClick={() => void draft.takeTheirs()}>{t('release.take_theirs')}</Button>
      </p>
    </Notice>
  );
}

function Failed({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  const { trouble, kept } = draft.saving;
  const signedOut = trouble?.kind === 'signed_out';
  return (
    <Notice tone="danger" role="alert" title={t('release.save_failed_title')}>
      <p>{t(signedOut ? 'release.save_signed_out' : `trouble.${trouble?.kind ?? 'unexpected'}_text`)}</p>
      {kept && <p>{t('release.save_kept')}</p>}
      {!signedOut && (
        <p className={styles.tools}>
          <Button onClick={() => void draft.flush()}>{t('release.save_again')}</Button>
        </p>
      )}
    </Notice>
  );
}
