import type { Release } from '@satu-gerbang/sdk/registry';

const SERVING: ReadonlySet<Release['state']> = new Set(['published', 'deprecated']);

/** The release that was made last. */
export function newest(releases: Release[]): Release | undefined {
  return releases.reduce<Release | undefined>(
    (last, release) => (last && last.createdAt >= release.createdAt ? last : release),
    undefined,
  );
}

/** The release that answers calls now. */
export function serving(releases: Release[]): Release | undefined {
  return newest(releases.filter(({ state }) => SERVING.has(state)));
}

/** The draft that can still be changed. */
export function openDraft(releases: Release[]): Release | undefined {
  return newest(releases.filter(({ state }) => state === 'draft'));
}
