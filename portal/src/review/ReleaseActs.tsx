import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import type { ReleaseVersion } from '@/officer/release/releaseData';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { DecisionDialog } from './DecisionDialog';
import { Refusal } from './Refusal';
import { useDecision, type Act } from './useDecision';
import styles from '@/officer/release/Release.module.css';

/** Buttons that move a release along its life; each asks for a reason first. */
export function ReleaseActs({
  version,
  acts,
  join,
}: {
  version: ReleaseVersion;
  acts: readonly Act[];
  join?: string | undefined;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { state, feedbackUntil } = version.release;
  const waits = state === 'submitted' || state === 'approved';
  const decision = useDecision(version, join);
  const [asked, setAsked] = useState<Act>();
  return (
    <div>
      {decision.isError && <Refusal error={decision.error} />}
      {waits && feedbackUntil && feedbackUntil > new Date() && (
        <Notice tone="info">{t('review.feedback_open', { date: formatDay(feedbackUntil, language) })}</Notice>
      )}
      {acts.length > 0 && (
        <div className={styles.actions}>
          {acts.map((act) => (
            <Button
              key={act}
              look={act === 'publish' || act === 'resume' ? 'primary' : 'plain'}
              busy={decision.isPending}
              onClick={() => setAsked(act)}
            >
              {t(act === 'publish' && state === 'submitted' ? 'review.act_approve' : `review.act_${act}`)}
            </Button>
          ))}
        </div>
      )}
      {asked && (
        <DecisionDialog
          act={asked}
          approving={state === 'submitted'}
          onClose={() => setAsked(undefined)}
          onDecide={(reason, sunsetAt) => {
            setAsked(undefined);
            decision.mutate({ act: asked, reason, sunsetAt });
          }}
        />
      )}
    </div>
  );
}
