import type { QueryClient } from '@tanstack/react-query';
import { familyApi } from '@/api/personClients';
import { call } from '@/api/trouble';
import { FAMILY_KEY } from '@/family/familyData';
import { keepProfile, patchProfile, reloadProfile } from '@/profile/profileData';

/** Puts values into my data, or into a family member's, from the version that stands there now. */
export async function savePersonData(
  client: QueryClient,
  member: string | undefined,
  attributes: Record<string, string>,
): Promise<void> {
  if (!member) {
    const { etag } = await reloadProfile(client);
    keepProfile(client, await patchProfile(attributes, etag));
    return;
  }
  await call(async () => {
    const { raw } = await familyApi.getFamilyMemberRaw({ member });
    const ifMatch = raw.headers.get('ETag') ?? '';
    await familyApi.patchFamilyMember({ member, ifMatch, familyMemberPatch: { attributes } });
  });
  await client.invalidateQueries({ queryKey: FAMILY_KEY });
}
