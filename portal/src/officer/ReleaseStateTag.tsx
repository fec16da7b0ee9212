import type { ReleaseState } from '@satu-gerbang/sdk/registry';
import { useTranslation } from 'react-i18next';
import { StateTag } from '@/ui/StateTag';

const TONE = {
  draft: 'neutral',
  submitted: 'info',
  rejected: 'danger',
  approved: 'info',
  published: 'success',
  deprecated: 'warning',
  suspended: 'warning',
  retired: 'neutral',
} as const satisfies Record<ReleaseState, string>;

/** Where a release stands in its life, in one word. */
export function ReleaseStateTag({ state }: { state: ReleaseState }) {
  const { t } = useTranslation();
  return <StateTag tone={TONE[state]}>{t(`release.state_${state}`)}</StateTag>;
}
