import type { Agency } from '@satu-gerbang/sdk/registry';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { agenciesApi } from '@/api/clients';
import { suspensionsApi } from '@/api/officeClients';
import { call } from '@/api/trouble';

/** Key under which the portal keeps who the agencies are. */
const AGENCIES = ['agencies'] as const;

/** Every agency, read anew: whether it is suspended must be true. */
export function useAgencies() {
  return useQuery({
    queryKey: [...AGENCIES, 'states'],
    queryFn: () => call(async () => (await agenciesApi.listAgencies()).items),
    staleTime: 0,
  });
}

/** Agencies whose name or alias has every word. */
export function matchingAgencies(agencies: Agency[], words: string, nameOf: (agency: Agency) => string): Agency[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return agencies.filter((agency) => {
    const text = `${nameOf(agency)} ${agency.alias}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** Takes an agency's routes away, or gives them back. */
export function useSuspension() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ agency, suspend, reason }: { agency: string; suspend: boolean; reason: string }) =>
      call(() =>
        suspend
          ? suspensionsApi.suspendAgency({ agency, reasonInput: { reason } })
          : suspensionsApi.resumeAgency({ agency, ...(reason ? { reasonInput: { reason } } : {}) }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: AGENCIES }),
  });
}
