import type { Release } from '@satu-gerbang/sdk/registry';

export const STAGES = ['draft', 'checks', 'review', 'live'] as const;
export type Stage = (typeof STAGES)[number];
export type Progress = 'done' | 'now' | 'failed' | 'later';

/** How far a release has come on its way to the gateways. */
export function progressOf(release: Pick<Release, 'state' | 'live'>): Record<Stage, Progress> {
  const { state, live } = release;
  if (state === 'draft') return { draft: 'now', checks: 'later', review: 'later', live: 'later' };
  if (state === 'submitted') return { draft: 'done', checks: 'done', review: 'now', live: 'later' };
  if (state === 'rejected') return { draft: 'done', checks: 'done', review: 'failed', live: 'later' };
  const reached: Progress = live?.quarantined ? 'failed' : live?.ms === undefined ? 'now' : 'done';
  const stopped = state === 'suspended' || state === 'retired';
  return { draft: 'done', checks: 'done', review: 'done', live: stopped ? 'failed' : reached };
}
