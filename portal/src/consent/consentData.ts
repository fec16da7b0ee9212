import type { ConsentRequest } from '@satu-gerbang/sdk/identity';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { consentsApi } from '@/api/personClients';
import { call } from '@/api/trouble';

export const CONSENT_REQUEST_KEY = ['consent-request'] as const;
export const CONSENTS_KEY = ['consents'] as const;

/** What a service asks for at an operation; read anew for each decision. */
export function useConsentRequest(service: string, operation: string, enabled: boolean, assistedSession?: string) {
  return useQuery({
    queryKey: [...CONSENT_REQUEST_KEY, service, operation, assistedSession],
    queryFn: () => call(() => consentsApi.getConsentRequest({ service, operation, assistedSession })),
    enabled,
    refetchOnWindowFocus: false,
  });
}

/** Records a yes or a no. */
export function useDecision(assistedSession?: string) {
  const client = useQueryClient();
  return async (request: ConsentRequest, decision: 'grant' | 'deny', attributes: string[], days: number) => {
    const { service, purpose, textHash } = request;
    const expiresAt = decision === 'grant' && days < request.maxDays ? daysAhead(days) : undefined;
    const consentDecision = { service, purpose, textHash, attributes, decision, expiresAt, assistedSession };
    const consent = await call(() => consentsApi.decideConsent({ consentDecision }));
    await client.invalidateQueries({ queryKey: CONSENT_REQUEST_KEY });
    void client.invalidateQueries({ queryKey: CONSENTS_KEY });
    return consent;
  };
}

/** For how long a consent can be given: the choices that fit the longest time. */
export function durations(maxDays: number): number[] {
  return [...new Set([1, 30, 180, maxDays])].filter((days) => days <= maxDays).sort((a, b) => a - b);
}

const daysAhead = (days: number) => new Date(Date.now() + days * 86_400_000);
