import type { Session } from '@satu-gerbang/sdk/gateway';
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { forgetAll } from '@/account/forgetMine';
import { sessionApi, showTo } from '@/api/clients';
import { Person } from '@/api/person';
import { SESSION_KEY } from '@/api/queryClient';
import { call } from '@/api/trouble';
import type { Language } from '@/i18n/language';

/** Who looks at the page, as far as the portal knows. */
export type Visitor =
  | { state: 'loading' }
  | { state: 'unknown'; retry: () => void }
  | { state: 'anonymous' }
  | { state: 'signed_in'; session: Session; person: Person };

/** Whoever is signed in; read again when the tab comes back to the front. */
export function useVisitor(): Visitor {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: SESSION_KEY,
    queryFn: () => readSession(client),
    refetchOnWindowFocus: 'always',
  });
  if (query.data) {
    const person = Person.of(query.data);
    return person ? { state: 'signed_in', session: query.data, person } : { state: 'anonymous' };
  }
  return query.isError ? { state: 'unknown', retry: () => void query.refetch() } : { state: 'loading' };
}

/** Tells people apart, also those of one name; empty where nobody is signed in. */
export const personOf = (session: Session): string => session.subject ?? '';

const lastPerson = new WeakMap<QueryClient, string>();

/** Reads who is signed in; whoever comes after somebody else finds nothing of what was read for them. */
export async function readSession(client: QueryClient): Promise<Session> {
  const session = await call(() => sessionApi.getSession());
  const person = Person.of(session);
  if (person) {
    if (lastPerson.has(client) && lastPerson.get(client) !== person.subject) forgetAll(client);
    lastPerson.set(client, person.subject);
    showTo(person);
  }
  return session;
}

/** Address that starts a sign-in and comes back to a page of the portal; `again` asks for the password in any case. */
export function loginUrl(returnTo: string, language: Language, assurance?: 'substantial', again = false): string {
  const query = new URLSearchParams({ return_to: returnTo, ui_locales: language });
  if (assurance) query.set('assurance', assurance);
  if (again) query.set('prompt', 'login');
  return `/auth/login?${query}`;
}

/** Ends the session here, forgets what was read, and goes on to the identity provider, which ends the single sign-on. */
export function useSignOut(navigate: (url: string) => void = (url) => window.location.assign(url)) {
  const client = useQueryClient();
  return async () => {
    const { logoutUrl } = await call(() => sessionApi.logout());
    client.clear();
    showTo(undefined);
    navigate(logoutUrl);
  };
}
