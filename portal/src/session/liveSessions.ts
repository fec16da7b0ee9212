import type { BrowserSession } from '@satu-gerbang/sdk/gateway';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { usePerson } from '@/account/ForPerson';
import { sessionsOf } from '@/api/clients';
import type { Person } from '@/api/person';
import { Trouble, call } from '@/api/trouble';

/** Every browser in which I am signed in now. */
export function useLiveSessions() {
  const person = usePerson();
  return useQuery({
    queryKey: person.key('sessions'),
    queryFn: () => call(async (): Promise<BrowserSession[]> => (await sessionsOf(person).listSessions()).items),
  });
}

/** Ends sessions of other browsers, then reads the list anew, also when only some of them could be ended. */
export function useEndSessions(onEnded: (ended: BrowserSession[]) => void) {
  const client = useQueryClient();
  const person = usePerson();
  return useMutation({
    mutationFn: async (sessions: BrowserSession[]) => {
      await Promise.all(sessions.map((session) => end(person, session)));
      return sessions;
    },
    onSuccess: onEnded,
    onSettled: () => client.invalidateQueries({ queryKey: person.key('sessions') }),
  });
}

/** One that has ended by itself in the meantime is as good as ended. */
async function end(person: Person, { id }: BrowserSession): Promise<void> {
  try {
    await call(() => sessionsOf(person).endSession({ id }));
  } catch (error) {
    if (!(error instanceof Trouble && error.kind === 'not_found')) throw error;
  }
}
