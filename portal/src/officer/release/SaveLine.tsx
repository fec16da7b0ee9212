import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { ConflictNotice, TakenNotice } from './ConflictNotice';
import type { Draft } from './useDraft';
import styles from './Release.module.css';

/** Whether the draft is stored, and what to do where it is not. */
export function SaveLine({ draft, release }: { draft: Draft; release: string }) {
  const { t } = useTranslation();
  const { state, trouble, kept } = draft.saving;
  if (state === 'conflict') return <ConflictNotice draft={draft} release={release} />;
  if (state === 'failed') return <Failed draft={draft} />;
  if (state === 'refused') {
    const ofDocument = trouble?.errors.every(({ pointer }) => pointer?.startsWith('/openapi')) ?? false;
    return (
      <Notice
        tone="warning"
        role="status"
        title={t(ofDocument ? 'release.save_refused_title' : 'release.save_refused_input')}
      >
        <p>{trouble?.errors[0]?.detail ?? trouble?.problem?.detail ?? t('release.save_refused_text')}</p>
        {kept && <p>{t('release.save_kept')}</p>}
      </Notice>
    );
  }
  return (
    <>
      {draft.theirs.taken.length > 0 && <TakenNotice taken={draft.theirs.taken} release={release} />}
      <p className={styles.saved} role="status">
        {t(state === 'saved' ? 'release.saved' : 'release.saving')}
      </p>
    </>
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
