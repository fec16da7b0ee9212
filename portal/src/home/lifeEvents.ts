import { useQuery } from '@tanstack/react-query';
import { lifeEventsApi } from '@/api/clients';
import { call } from '@/api/trouble';

/** What happens in a life and how many services go with it. */
export function useLifeEvents() {
  return useQuery({
    queryKey: ['life-events'],
    queryFn: () => call(async () => (await lifeEventsApi.listLifeEvents()).items),
    staleTime: 10 * 60_000,
  });
}
