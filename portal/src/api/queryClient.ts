import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Trouble } from './trouble';

/** Key of the session; a call that finds nobody signed in asks for it again. */
export const SESSION_KEY = ['session'] as const;

/** Cache of what was read: in memory only, gone with the tab. */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown) => askWhoIsSignedIn(client, error);
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: false, networkMode: 'always', staleTime: 30_000 },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return client;
}

/** After a call that was refused because nobody, or somebody else, is signed in: reads the session again. */
export function askWhoIsSignedIn(client: QueryClient, error: unknown): void {
  if (error instanceof Trouble && (error.kind === 'signed_out' || error.kind === 'other_person')) {
    void client.invalidateQueries({ queryKey: SESSION_KEY });
  }
}
