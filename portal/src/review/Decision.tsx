import { useTranslation } from 'react-i18next';
import type { ReleaseVersion } from '@/officer/release/releaseData';
import { Notice } from '@/ui/Notice';
import { ReleaseActs } from './ReleaseActs';
import { actsOn } from './useDecision';

/** What a reviewer can do with this release, each with a reason for the trail. */
export function Decision({ version }: { version: ReleaseVersion }) {
  const { t } = useTranslation();
  const { state, join, mayApprove } = version.release;
  if (state === 'submitted' && mayApprove === false) {
    return (
      <Notice tone="info" title={t('review.four_eyes_title')}>
        {t('review.four_eyes_text')}
      </Notice>
    );
  }
  return <ReleaseActs version={version} acts={actsOn(state)} join={join} />;
}
