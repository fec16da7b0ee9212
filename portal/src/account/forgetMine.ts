import type { QueryClient } from '@tanstack/react-query';

/** Everything that is read for nobody but the person who is signed in. */
const MINE = [
  'profile',
  'sign-ins',
  'family',
  'businesses',
  'consents',
  'consent-request',
  'ledger',
  'cases',
  'rights',
  'sessions',
  'history',
  'verifications',
  'assisted-sessions',
];

/** Forgets what was read, when nobody is signed in any more. */
export function forgetMine(client: QueryClient): void {
  for (const key of MINE) client.removeQueries({ queryKey: [key] });
}
