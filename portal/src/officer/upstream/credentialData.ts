import type { Credential, CredentialInput } from '@satu-gerbang/sdk/registry';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { credentialsApi } from '@/api/officeClients';
import { call, Trouble } from '@/api/trouble';

const credentialsKey = (agency: string) => ['credentials', agency] as const;

/** Names of an agency's stored credentials; their values are never readable. */
export function useCredentials(agency: string) {
  return useQuery({
    queryKey: credentialsKey(agency),
    queryFn: () => call(async (): Promise<Credential[]> => (await credentialsApi.listCredentials({ agency })).items),
    enabled: agency !== '',
  });
}

/** True where the credentials are another agency's, with which one owns a service. */
export const isForeign = (error: Error | null): boolean => error instanceof Trouble && error.kind === 'forbidden';

/** Stores a credential; one that releases use gets a new value only with `replace`. */
export function useStoreCredential(agency: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ name, replace, input }: { name: string; replace: boolean; input: CredentialInput }) =>
      call(() => credentialsApi.putCredential({ agency, credential: name, replace, credentialInput: input })),
    onSuccess: () => client.invalidateQueries({ queryKey: credentialsKey(agency) }),
  });
}

/** Deletes a credential that no release that serves uses. */
export function useDeleteCredential(agency: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credential: string) => call(() => credentialsApi.deleteCredential({ agency, credential })),
    onSettled: () => client.invalidateQueries({ queryKey: credentialsKey(agency) }),
  });
}
