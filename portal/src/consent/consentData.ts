import type { ConsentRequest } from '@satu-gerbang/sdk/identity';
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Person } from '@/api/person';
import { consentsApi } from '@/api/personClients';
import { call } from '@/api/trouble';

/** Key of what services ask a person for. */
export const requestKey = (person: Person | undefined) =>
  person?.key('consent-request') ?? ['nobody', 'consent-request'];

/** What a service asks for at an operation; read anew for each decision. */
export function useConsentRequest(
  person: Person | undefined,
  service: string,
  operation: string,
  assistedSession?: string,
) {
  return useQuery({
    queryKey: [...requestKey(person), service, operation, assistedSession],
    queryFn: person
      ? () => call(() => consentsApi(person).getConsentRequest({ service, operation, assistedSession }))
      : skipToken,
    refetchOnWindowFocus: false,
  });
}

/** Records a yes or a no. */
export function useDecision(person: Person, assistedSession?: string) {
  const client = useQueryClient();
  return async (request: ConsentRequest, decision: 'grant' | 'deny', attributes: string[], days: number) => {
    const { service, purpose, textHash } = request;
    const expiresAt = decision === 'grant' && days < request.maxDays ? daysAhead(days) : undefined;
    const consentDecision = { service, purpose, textHash, attributes, decision, expiresAt, assistedSession };
    const consent = await call(() => consentsApi(person).decideConsent({ consentDecision }));
    await client.invalidateQueries({ queryKey: requestKey(person) });
    void client.invalidateQueries({ queryKey: person.key('consents') });
    return consent;
  };
}

/** For how long a consent can be given: the choices that fit the longest time. */
export function durations(maxDays: number): number[] {
  return [...new Set([1, 30, 180, maxDays])].filter((days) => days <= maxDays).sort((a, b) => a - b);
}

const daysAhead = (days: number) => new Date(Date.now() + days * 86_400_000);
