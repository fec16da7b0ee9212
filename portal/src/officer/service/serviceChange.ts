import type { Service, ServiceChangeInput } from '@satu-gerbang/sdk/registry';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { servicesApi } from '@/api/officeClients';
import { call } from '@/api/trouble';
import { inputOf, termsOf, type ServiceForm } from '../create/serviceForm';
import { serviceKey, servicesKey } from '../serviceData';

/** A service and the version it was read in. */
export interface ServiceVersion {
  service: Service;
  etag: string;
}

/** Reads a service to change it. */
export const readService = (agency: string, service: string) =>
  call(async (): Promise<ServiceVersion> => {
    const answer = await servicesApi.getServiceRaw({ agency, service });
    return { service: await answer.value(), etag: answer.raw.headers.get('ETag') ?? '' };
  });

/** What the service says of itself, as it is typed. */
export function formOf({
  agency,
  slug,
  name,
  summary,
  sector,
  region,
  lifeEvents,
  searchTerms,
  simulated,
}: Service): ServiceForm {
  return {
    agency,
    slug,
    name: name.id,
    name_en: name.en ?? '',
    summary: summary.id,
    summary_en: summary.en ?? '',
    sector,
    region,
    search_terms: (searchTerms ?? []).join(', '),
    life_events: lifeEvents ?? [],
    simulated,
  };
}

/** What is stored of it; address and the mark of a simulation stay as they were registered. */
export function changeOf(form: ServiceForm, reason: string): ServiceChangeInput {
  const { name, summary, sector, region, lifeEvents = [] } = inputOf(form);
  const searchTerms = termsOf(form.search_terms);
  return { name, summary, sector, region, lifeEvents, searchTerms, reason: reason.trim() || undefined };
}

const trailKey = (agency: string, service: string) => ['service-trail', agency, service] as const;

/** Who corrected what about a service, newest first. */
export function useServiceTrail(agency: string, service: string) {
  return useQuery({
    queryKey: trailKey(agency, service),
    queryFn: () => call(async () => (await servicesApi.getServiceAudit({ agency, service })).items.toReversed()),
  });
}

/** Stores a change, from the version that it was made from. */
export function useChangeService({ service: { agency, slug }, etag }: ServiceVersion) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (serviceChangeInput: ServiceChangeInput) =>
      call(() => servicesApi.changeService({ agency, service: slug, ifMatch: etag, serviceChangeInput })),
    onSuccess: (changed) => {
      client.setQueryData(serviceKey(agency, slug), changed);
      void client.invalidateQueries({ queryKey: servicesKey(agency) });
      void client.invalidateQueries({ queryKey: trailKey(agency, slug) });
    },
  });
}
