import type { JoinInput, Template } from '@satu-gerbang/sdk/registry';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { joinsApi, templatesApi } from '@/api/officeClients';
import { call } from '@/api/trouble';

const TEMPLATES = ['templates'] as const;

/** Releases that agencies offer for others to join. */
export function useTemplates(q?: string) {
  return useQuery({
    queryKey: [...TEMPLATES, q ?? ''],
    queryFn: () =>
      call(async (): Promise<Template[]> => (await templatesApi.listTemplates({ q: q || undefined })).items),
  });
}

/** A template with its standard. */
export function useTemplate(template: string) {
  return useQuery({
    queryKey: ['template', template],
    queryFn: () => call(() => templatesApi.getTemplate({ template })),
  });
}

/** Who has joined a template, as far as the person may see it. */
export function useJoins(template: string) {
  return useQuery({
    queryKey: ['joins', template],
    queryFn: () => call(async () => (await joinsApi.listJoins({ template })).items),
  });
}

/** Offers a published release as a template. */
export function useOffer() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (release: string) => call(() => templatesApi.offerTemplate({ templateInput: { release } })),
    onSuccess: () => client.invalidateQueries({ queryKey: TEMPLATES }),
  });
}

/** Offers a template no longer; services that have joined stay. */
export function useWithdraw() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (template: string) => call(() => templatesApi.withdrawTemplate({ template })),
    onSuccess: () => client.invalidateQueries({ queryKey: TEMPLATES }),
  });
}

/** Joins a template with one small document. */
export function useJoin(template: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (joinInput: JoinInput) => call(() => joinsApi.joinTemplate({ template, joinInput })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['joins', template] }),
  });
}
