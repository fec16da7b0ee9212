import type { FamilyMember } from '@satu-gerbang/sdk/identity';
import { useQuery } from '@tanstack/react-query';
import { familyApi } from '@/api/personClients';
import { call } from '@/api/trouble';

export const FAMILY_KEY = ['family'] as const;

/** My family members, in the order of adding; read anew on coming back, because a form has them added in another tab. */
export function useFamily(enabled: boolean) {
  return useQuery({
    queryKey: FAMILY_KEY,
    queryFn: () => call(async (): Promise<FamilyMember[]> => (await familyApi.listFamily()).items),
    enabled,
    refetchOnWindowFocus: 'always',
  });
}

/** What a member is called. */
export function memberName(member: FamilyMember): string {
  return member.attributes.nama_lengkap?.value ?? '–';
}
