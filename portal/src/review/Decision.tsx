import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reviewsApi } from '@/api/officeClients';
import { Trouble, call } from '@/api/trouble';
import { formatDay } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import type { ReleaseVersion } from '@/officer/release/releaseData';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { DecisionDialog } from './DecisionDialog';
import { actsOn, useDecision, type Act } from './useDecision';
import styles from '@/officer/release/Release.module.css';

/** What a reviewer can do with this release, each with a reason for the trail. */
export function Decision({ version }: { version: ReleaseVersion }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { state, feedbackUntil, id } = version.release;
  const { data: queue } = useQuery({
    queryKey: ['review-queue', 'first'],
    queryFn: () => call(() => reviewsApi.getReviewQueue()),
    enabled: state === 'submitted',
  });
  const item = queue?.items.find(({ release }) => release.id === id);
  const decision = useDecision(version, item?.join);
  const [asked, setAsked] = useState<Act>();
  const acts = actsOn(state);
  if (state === 'submitted' && item && !item.mayApprove) {
    return (
      <Notice tone="info" title={t('review.four_eyes_title')}>
        {t('review.four_eyes_text')}
      </Notice>
    );
  }
  return (
    <div>
      {decision.isError && <Refusal error={decision.error} />}
      {feedbackUntil && feedbackUntil > new Date() && (
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
          onDecide={(reason) => {
            setAsked(undefined);
            decision.mutate({ act: asked, reason });
          }}
        />
      )}
    </div>
  );
}

function Refusal({ error }: { error: Error }) {
  const { t } = useTranslation();
  const trouble = error instanceof Trouble ? error : new Trouble('unexpected');
  return (
    <Notice tone="danger" role="alert" title={trouble.problem?.title ?? t(`trouble.${trouble.kind}_title`)}>
      <p>{trouble.errors[0]?.detail ?? trouble.problem?.detail ?? t(`trouble.${trouble.kind}_text`)}</p>
    </Notice>
  );
}
