import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { reviewsApi } from '@/api/officeClients';
import { call } from '@/api/trouble';
import type { ReleaseVersion } from '@/officer/release/releaseData';
import { Notice } from '@/ui/Notice';
import { ReleaseActs } from './ReleaseActs';
import { actsOn } from './useDecision';

/** What a reviewer can do with this release, each with a reason for the trail. */
export function Decision({ version }: { version: ReleaseVersion }) {
  const { t } = useTranslation();
  const { state, id } = version.release;
  const { data: queue } = useQuery({
    queryKey: ['review-queue', 'first'],
    queryFn: () => call(() => reviewsApi.getReviewQueue()),
    enabled: state === 'submitted',
  });
  const item = queue?.items.find(({ release }) => release.id === id);
  if (state === 'submitted' && item && !item.mayApprove) {
    return (
      <Notice tone="info" title={t('review.four_eyes_title')}>
        {t('review.four_eyes_text')}
      </Notice>
    );
  }
  return <ReleaseActs version={version} acts={actsOn(state)} join={item?.join} />;
}
