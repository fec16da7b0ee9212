import { useQuery } from '@tanstack/react-query';
import { catalogueApi } from '@/api/clients';
import { call } from '@/api/trouble';

/** What the catalogue says about one service. */
export function useService(agency: string, service: string) {
  return useQuery({
    queryKey: ['service', agency, service],
    queryFn: ({ signal }) => call(() => catalogueApi.getCatalogueService({ agency, service }, { signal })),
  });
}
