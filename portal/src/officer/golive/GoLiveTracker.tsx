import type { Release } from '@satu-gerbang/sdk/registry';
import { Circle, CircleCheck, CircleDot, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { classes } from '@/ui/classes';
import { liveText } from './liveText';
import { progressOf, STAGES, type Stage } from './stages';
import styles from './GoLive.module.css';

const ICON = { done: CircleCheck, now: CircleDot, failed: CircleX, later: Circle };

/** The way of a release: draft, checks, review, live on every gateway. Read out as it moves. */
export function GoLiveTracker({ release }: { release: Release }) {
  const { t } = useTranslation();
  const progress = progressOf(release);
  return (
    <div role="status">
      <ol className={styles.track} aria-label={t('golive.title')}>
        {STAGES.map((stage) => {
          const Icon = ICON[progress[stage]];
          return (
            <li key={stage} className={classes(styles.stage, styles[progress[stage]])}>
              <Icon aria-hidden size={26} />
              <div>
                <p className={styles.name}>
                  {t(`golive.${stage}`)}
                  <span className="visually-hidden">, {t(`golive.progress_${progress[stage]}`)}</span>
                </p>
                <p className={styles.text}>
                  <StageText stage={stage} release={release} />
                </p>
              </div>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function StageText({ stage, release }: { stage: Stage; release: Release }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { state, live } = release;
  if (stage === 'review' && state === 'submitted') return t('golive.waiting');
  if (stage === 'review' && state === 'rejected') return t('golive.rejected');
  if (stage !== 'live') return null;
  if (state === 'suspended' || state === 'retired') return t(`golive.${state}`);
  if (state === 'approved') return t('golive.approved');
  return live ? liveText(live, t, language) : null;
}
