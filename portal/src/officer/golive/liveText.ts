import type { Live } from '@satu-gerbang/sdk/registry';
import type { TFunction } from 'i18next';
import { formatNumber } from '@/i18n/format';
import type { Language } from '@/i18n/language';

/** How far a release is live, in words: "Hidup di 2 dari 2 gateway setelah 41 ms". */
export function liveText({ applied, replicas, ms, quarantined }: Live, t: TFunction, language: Language): string {
  if (quarantined) return t('release.live_quarantined', { reason: quarantined });
  if (ms === undefined) return t('release.live_partly', { applied, replicas });
  return t('release.live_after', { applied, replicas, ms: formatNumber(ms, language) });
}
