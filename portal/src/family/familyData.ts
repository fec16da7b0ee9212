import type { FamilyMember } from '@satu-gerbang/sdk/identity';
import { skipToken, useQuery } from '@tanstack/react-query';
import type { Person } from '@/api/person';
import { familyApi } from '@/api/personClients';
import { call } from '@/api/trouble';

/** The family members of a person, in the order of adding; read anew on coming back, because a form has them added in another tab. */
export function useFamily(person: Person | undefined) {
  return useQuery({
    queryKey: person?.key('family') ?? ['nobody', 'family'],
    queryFn: person
      ? () => call(async (): Promise<FamilyMember[]> => (await familyApi(person).listFamily()).items)
      : skipToken,
    refetchOnWindowFocus: 'always',
  });
}

/** What a member is called. */
export function memberName(member: FamilyMember): string {
  return member.attributes.nama_lengkap?.value ?? '–';
}
