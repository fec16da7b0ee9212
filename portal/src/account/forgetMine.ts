import type { Query, QueryClient } from '@tanstack/react-query';
import { PERSONAL } from '@/api/person';
import { SESSION_KEY } from '@/api/queryClient';

const isSession = ({ queryKey }: Query) => queryKey[0] === SESSION_KEY[0];

/** Forgets what was read of anybody, when nobody is signed in any more. */
export function forgetMine(client: QueryClient): void {
  client.removeQueries({ queryKey: [PERSONAL] });
}

/** Forgets everything that was read, also what is no person's own: the next person may see less of it. */
export function forgetAll(client: QueryClient): void {
  client.removeQueries({ predicate: (query) => !isSession(query) });
}
