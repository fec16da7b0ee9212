import { useQuery } from '@tanstack/react-query';
import { portalFetch } from '@/api/clients';
import { call } from '@/api/trouble';
import type { ApiDocument } from './apiDocument';

/** The published document of one service: its slice of the unified API. */
export function useSlice(agency: string, service: string) {
  return useQuery({
    queryKey: ['slice', agency, service],
    queryFn: ({ signal }) =>
      call(async () => {
        const response = await portalFetch(`/openapi/${agency}/${service}.json`, { signal });
        if (!response.ok) throw response;
        return (await response.json()) as ApiDocument;
      }),
    staleTime: 5 * 60_000,
  });
}
