import type { BrowserSession } from '@satu-gerbang/sdk/gateway';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { sessionApi } from '@/api/clients';
import { Trouble, call } from '@/api/trouble';

const LIVE_SESSIONS_KEY = ['sessions'] as const;

/** Every browser in which I am signed in now. */
export function useLiveSessions() {
  return useQuery({
    queryKey: LIVE_SESSIONS_KEY,
    queryFn: () => call(async (): Promise<BrowserSession[]> => (await sessionApi.listSessions()).items),
  });
}

/** Ends sessions of other browsers, then reads the list anew, also when only some of them could be ended. */
export function useEndSessions(onEnded: (ended: BrowserSession[]) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (sessions: BrowserSession[]) => {
      await Promise.all(sessions.map(end));
      return sessions;
    },
    onSuccess: onEnded,
    onSettled: () => client.invalidateQueries({ queryKey: LIVE_SESSIONS_KEY }),
  });
}

/** One that has ended by itself in the meantime is as good as ended. */
async function end({ id }: BrowserSession): Promise<void> {
  try {
    await call(() => sessionApi.endSession({ id }));
  } catch (error) {
    if (!(error instanceof Trouble && error.kind === 'not_found')) throw error;
  }
}
