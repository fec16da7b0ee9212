import type { Release, ReleaseInput, ReleasesApi, Transition } from '@satu-gerbang/sdk/registry';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { releasesApi, reviewsApi } from '@/api/officeClients';
import { call } from '@/api/trouble';
import { releasesKey } from '../serviceData';

/** A release and the version it was read in. */
export interface ReleaseVersion {
  release: Release;
  etag: string;
}

type Answer = { value(): Promise<Release>; raw: Response };

const versionOf = async (response: Answer): Promise<ReleaseVersion> => ({
  release: await response.value(),
  etag: response.raw.headers.get('ETag') ?? '',
});

/** Reads a release. */
export const readRelease = (release: string) =>
  call(async () => versionOf(await releasesApi.getReleaseRaw({ release })));

/** Reads what was uploaded. */
export const readContent = (release: string) => call(() => releasesApi.getReleaseContent({ release }));

/** Most characters that a page may still send while it is left: browsers allow 64 KiB, a character takes up to three bytes. */
const SENT_WHILE_LEAVING = 20_000;

/** Replaces the content of a draft, from the version that the changes were made from; goes on when the page is left. */
export const replaceContent = (api: ReleasesApi, release: string, ifMatch: string, releaseInput: ReleaseInput) => {
  const keepalive = JSON.stringify(releaseInput).length < SENT_WHILE_LEAVING;
  return call(async () => versionOf(await api.replaceReleaseRaw({ release, ifMatch, releaseInput }, { keepalive })));
};

/** Moves a release along its life, from the version that was looked at. */
export const move = (release: string, transition: Transition, ifMatch: string, reason?: string, sunsetAt?: Date) =>
  call(async () =>
    versionOf(
      await releasesApi.transitionReleaseRaw({
        release,
        transition,
        ifMatch,
        transitionInput: { ...(reason ? { reason } : {}), ...(sunsetAt ? { sunsetAt } : {}) },
      }),
    ),
  );

/** How long until a release is asked for again: quickly while it goes live, slowly while somebody must act. */
export function pollInterval(release: Release | undefined): number | false {
  if (!release) return false;
  if (release.state === 'submitted' || release.state === 'approved') return 5_000;
  const underWay = release.state === 'published' && release.live?.ms === undefined && !release.live?.quarantined;
  return underWay ? 500 : false;
}

const releaseKey = (release: string) => ['release', release] as const;

/** A release; followed while something about it is about to change. */
export function useRelease(release: string) {
  return useQuery({
    queryKey: releaseKey(release),
    queryFn: () => readRelease(release),
    refetchInterval: ({ state }) => pollInterval(state.data?.release),
  });
}

/** Content of a release; read anew whenever a page that shows it opens, also for the next person. */
export function useContent(release: string, reader = '') {
  return useQuery({
    queryKey: ['release-content', release, reader],
    queryFn: () => readContent(release),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** Who did what with a release. */
export function useAudit(release: string, state: Release['state']) {
  return useQuery({
    queryKey: ['release-audit', release, state],
    queryFn: () => call(async () => (await reviewsApi.getReleaseAudit({ release })).items),
  });
}

/** Who changed a draft last, somebody else before the caller's other windows. */
export function useLastChange(release: string) {
  return useQuery({
    queryKey: ['release-last-change', release],
    queryFn: async () => {
      const { items } = await call(() => reviewsApi.getReleaseAudit({ release }));
      const changes = items.filter(({ action }) => action === 'change').toSorted((a, b) => Number(b.at) - Number(a.at));
      return changes.find(({ own }) => !own) ?? changes[0] ?? null;
    },
    staleTime: 0,
    gcTime: 0,
  });
}

/** Keeps what a change answered, and has everything that shows the service's releases read anew. */
export function useKeepRelease() {
  const client = useQueryClient();
  return (version: ReleaseVersion) => {
    const { id, agency, service } = version.release;
    client.setQueryData(releaseKey(id), version);
    void client.invalidateQueries({ queryKey: releasesKey(agency, service) });
    void client.invalidateQueries({ queryKey: ['review-queue'] });
  };
}
