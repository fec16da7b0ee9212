import type { Attribute, Profile } from '@satu-gerbang/sdk/identity';
import { useQuery, type QueryClient } from '@tanstack/react-query';
import { attributesApi, profileApi } from '@/api/profileClients';
import { call } from '@/api/trouble';

const PROFILE_KEY = ['profile'] as const;

/** The profile and the version it was read in. */
export interface ProfileVersion {
  profile: Profile;
  etag: string;
}

async function readProfile(): Promise<ProfileVersion> {
  const response = await profileApi.getProfileRaw();
  return { profile: await response.value(), etag: response.raw.headers.get('ETag') ?? '' };
}

/** My data; read only where somebody is signed in, and anew on coming back where it is changed in another tab. */
export function useProfile(enabled: boolean, changedBeside = false) {
  return useQuery({
    queryKey: PROFILE_KEY,
    queryFn: () => call(readProfile),
    enabled,
    refetchOnWindowFocus: changedBeside && 'always',
  });
}

/** Which data the profile can hold, in the order of the form. */
export function useAttributes(enabled: boolean) {
  return useQuery({
    queryKey: ['attributes'],
    queryFn: () => call(async (): Promise<Attribute[]> => (await attributesApi.listAttributes()).items),
    enabled,
    staleTime: Infinity,
  });
}

/** Changes the profile, from the version that the changes were made from. */
export function patchProfile(attributes: Record<string, string | null>, etag: string): Promise<ProfileVersion> {
  return call(async () => {
    const response = await profileApi.patchProfileRaw({ ifMatch: etag, profilePatch: { attributes } });
    return { profile: await response.value(), etag: response.raw.headers.get('ETag') ?? '' };
  });
}

/** Keeps what a change answered, so that the page need not read it again. */
export function keepProfile(client: QueryClient, version: ProfileVersion): void {
  client.setQueryData(PROFILE_KEY, version);
}

/** Reads the profile anew and returns it. */
export async function reloadProfile(client: QueryClient): Promise<ProfileVersion> {
  const latest = await call(readProfile);
  keepProfile(client, latest);
  return latest;
}
