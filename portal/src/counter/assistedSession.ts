import type { AssistedSession } from '@satu-gerbang/sdk/identity';
import { useQuery } from '@tanstack/react-query';
import { counterApi } from '@/api/personClients';
import { call } from '@/api/trouble';

export const ASSISTED_KEY = ['assisted-sessions'] as const;

/** The officer's open session with a citizen, as the server knows it: the browser keeps nothing of it. */
export function useAssistedSession(officer: boolean) {
  const query = useQuery({
    queryKey: ASSISTED_KEY,
    queryFn: () => call(async (): Promise<AssistedSession[]> => (await counterApi.listAssistedSessions()).items),
    enabled: officer,
    refetchOnWindowFocus: 'always',
  });
  return { ...query, session: query.data?.find(({ state }) => state === 'open') };
}
