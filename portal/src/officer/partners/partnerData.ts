import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { partnersApi } from '@/api/officeClients';
import { call } from '@/api/trouble';
import { servicesKey } from '../serviceData';

const partnersKey = (agency: string, service: string) => ['partners', agency, service] as const;

const INVITATIONS = 'invitations';

/** Key under which an agency's invitations are kept. */
export const invitationsKey = (agency: string) => [INVITATIONS, agency] as const;

/** Agencies that own a service together with its first owner, or are invited to. */
export function usePartners(agency: string, service: string) {
  return useQuery({
    queryKey: partnersKey(agency, service),
    queryFn: () => call(async () => (await partnersApi.listPartners({ agency, service })).items),
  });
}

/** Invites an agency (as an officer of the owner), or accepts the invitation (as one of the partner). */
export function usePutPartner(agency: string, service: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (partner: string) => call(() => partnersApi.putPartner({ agency, service, partner })),
    onSuccess: (_, partner) => {
      void client.invalidateQueries({ queryKey: servicesKey(partner) });
      void client.invalidateQueries({ queryKey: [INVITATIONS] });
      return client.invalidateQueries({ queryKey: partnersKey(agency, service) });
    },
  });
}

/** Ends the joint ownership. */
export function useEndPartner(agency: string, service: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (partner: string) => call(() => partnersApi.deletePartner({ agency, service, partner })),
    onSuccess: () => client.invalidateQueries({ queryKey: partnersKey(agency, service) }),
  });
}
