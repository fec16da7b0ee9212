import type { RightsRequest, RightsRequestInput } from '@satu-gerbang/sdk/identity';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { rightsApi } from '@/api/personClients';
import { call } from '@/api/trouble';

export const RIGHTS_KEY = ['rights'] as const;

/** Makes a request; what it changes elsewhere is read anew. */
export function useRightsRequest(onDone?: (request: RightsRequest) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (rightsRequestInput: RightsRequestInput) =>
      call(() => rightsApi.makeRightsRequest({ rightsRequestInput })),
    onSuccess: async (request) => {
      onDone?.(request);
      for (const key of ['profile', 'family', 'businesses', 'consents']) {
        void client.invalidateQueries({ queryKey: [key] });
      }
      await client.invalidateQueries({ queryKey: RIGHTS_KEY });
    },
  });
}

/** Whether processing is restricted now: the newest of the two requests that turn it on and off decides. */
export function isRestricted(requests: RightsRequest[]): boolean {
  const latest = requests
    .filter(({ kind, state }) => state === 'done' && (kind === 'restrict' || kind === 'unrestrict'))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())[0];
  return latest?.kind === 'restrict';
}
