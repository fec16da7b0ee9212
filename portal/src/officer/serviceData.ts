import type { Service } from '@satu-gerbang/sdk/registry';
import { useQuery } from '@tanstack/react-query';
import { releasesApi, servicesApi } from '@/api/officeClients';
import { call } from '@/api/trouble';

/** Key under which everything about a service's releases is kept. */
export const releasesKey = (agency: string, service: string) => ['releases', agency, service] as const;

/** Key under which the services of an agency are kept. */
export const servicesKey = (agency: string) => ['services', agency] as const;

/** Every service of an agency. */
export function useServices(agency: string) {
  return useQuery({
    queryKey: servicesKey(agency),
    queryFn: () => call(async (): Promise<Service[]> => (await servicesApi.listServices({ agency })).items),
  });
}

/** Key under which one service is kept. */
export const serviceKey = (agency: string, service: string) => ['service-of-agency', agency, service] as const;

/** One service of an agency, published or not. */
export function useService(agency: string, service: string) {
  return useQuery({
    queryKey: serviceKey(agency, service),
    queryFn: () => call(() => servicesApi.getService({ agency, service })),
  });
}

/** Releases of a service, newest first. */
export function useReleases(agency: string, service: string) {
  return useQuery({
    queryKey: releasesKey(agency, service),
    queryFn: () => call(async () => (await releasesApi.listReleases({ agency, service })).items),
  });
}
