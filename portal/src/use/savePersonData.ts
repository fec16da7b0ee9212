import type { QueryClient } from '@tanstack/react-query';
import type { Person } from '@/api/person';
import { familyApi } from '@/api/personClients';
import { call } from '@/api/trouble';
import { keepProfile, patchProfile, reloadProfile } from '@/profile/profileData';

/** Puts values into a person's data, or into that of a member of their family, from the version that stands there now. */
export async function savePersonData(
  client: QueryClient,
  person: Person,
  member: string | undefined,
  attributes: Record<string, string>,
): Promise<void> {
  if (!member) {
    const { etag } = await reloadProfile(client, person);
    keepProfile(client, person, await patchProfile(person, attributes, etag));
    return;
  }
  await call(async () => {
    const { raw } = await familyApi(person).getFamilyMemberRaw({ member });
    const ifMatch = raw.headers.get('ETag') ?? '';
    await familyApi(person).patchFamilyMember({ member, ifMatch, familyMemberPatch: { attributes } });
  });
  await client.invalidateQueries({ queryKey: person.key('family') });
}
