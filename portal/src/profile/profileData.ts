import type { Attribute, Profile } from '@satu-gerbang/sdk/identity';
import { skipToken, useQuery, type QueryClient } from '@tanstack/react-query';
import type { Person } from '@/api/person';
import { attributesApi, profileApi } from '@/api/profileClients';
import { call } from '@/api/trouble';

const keyOf = (person: Person | undefined) => person?.key('profile') ?? ['nobody', 'profile'];

/** The profile and the version it was read in. */
export interface ProfileVersion {
  profile: Profile;
  etag: string;
}

async function readProfile(person: Person): Promise<ProfileVersion> {
  const response = await profileApi(person).getProfileRaw();
  return { profile: await response.value(), etag: response.raw.headers.get('ETag') ?? '' };
}

/** The data of a person; nothing is read where there is none, and it is read anew on coming back where it is changed in another tab. */
export function useProfile(person: Person | undefined, changedBeside = false) {
  return useQuery({
    queryKey: keyOf(person),
    queryFn: person ? () => call(() => readProfile(person)) : skipToken,
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
export function patchProfile(
  person: Person,
  attributes: Record<string, string | null>,
  etag: string,
): Promise<ProfileVersion> {
  return call(async () => {
    const response = await profileApi(person).patchProfileRaw({ ifMatch: etag, profilePatch: { attributes } });
    return { profile: await response.value(), etag: response.raw.headers.get('ETag') ?? '' };
  });
}

/** Keeps what a change answered, so that the page need not read it again. */
export function keepProfile(client: QueryClient, person: Person, version: ProfileVersion): void {
  client.setQueryData(keyOf(person), version);
}

/** Reads the profile anew and returns it. */
export async function reloadProfile(client: QueryClient, person: Person): Promise<ProfileVersion> {
  const latest = await call(() => readProfile(person));
  keepProfile(client, person, latest);
  return latest;
}
