import type { Credential, CredentialInput } from '@satu-gerbang/sdk/registry';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { credentialsApi } from '@/api/officeClients';
import { call } from '@/api/trouble';

const credentialsKey = (agency: string) => ['credentials', agency] as const;

/** Names of an agency's stored credentials; their values are never readable. */
export function useCredentials(agency: string) {
  return useQuery({
    queryKey: credentialsKey(agency),
    queryFn: () => call(async (): Promise<Credential[]> => (await credentialsApi.listCredentials({ agency })).items),
  });
}

/** Stores a credential, or replaces the one of that name. */
export function useStoreCredential(agency: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ name, input }: { name: string; input: CredentialInput }) =>
      call(() => credentialsApi.putCredential({ agency, credential: name, credentialInput: input })),
    onSuccess: () => client.invalidateQueries({ queryKey: credentialsKey(agency) }),
  });
}
