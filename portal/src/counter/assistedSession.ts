import type { AssistedSession } from '@satu-gerbang/sdk/identity';
import { skipToken, useQuery } from '@tanstack/react-query';
import type { Person } from '@/api/person';
import { counterApi } from '@/api/personClients';
import { call } from '@/api/trouble';

/** Key of the sessions that an officer has open. */
export const assistedKey = (officer: Person | undefined) =>
  officer?.key('assisted-sessions') ?? ['nobody', 'assisted-sessions'];

/** The officer's open session with a citizen, as the server knows it: the browser keeps nothing of it. */
export function useAssistedSession(officer: Person | undefined) {
  const query = useQuery({
    queryKey: assistedKey(officer),
    queryFn: officer
      ? () => call(async (): Promise<AssistedSession[]> => (await counterApi(officer).listAssistedSessions()).items)
      : skipToken,
    refetchOnWindowFocus: 'always',
  });
  return { ...query, session: query.data?.find(({ state }) => state === 'open') };
}
