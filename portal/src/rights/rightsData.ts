import type { RightsRequest, RightsRequestInput } from '@satu-gerbang/sdk/identity';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { usePerson } from '@/account/ForPerson';
import { rightsApi } from '@/api/personClients';
import { call } from '@/api/trouble';

/** Makes a request; what it changes elsewhere is read anew. */
export function useRightsRequest(onDone?: (request: RightsRequest) => void) {
  const client = useQueryClient();
  const person = usePerson();
  return useMutation({
    mutationFn: (rightsRequestInput: RightsRequestInput) =>
      call(() => rightsApi(person).makeRightsRequest({ rightsRequestInput })),
    onSuccess: async (request) => {
      onDone?.(request);
      void client.invalidateQueries({ queryKey: person.key() });
      await client.invalidateQueries({ queryKey: person.key('rights') });
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
