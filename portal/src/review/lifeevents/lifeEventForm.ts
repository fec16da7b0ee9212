import type { LifeEvent } from '@satu-gerbang/sdk/registry';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lifeEventsApi } from '@/api/clients';
import { call } from '@/api/trouble';

/** Fields of the form, as they stand in it. */
export const FIELDS = ['name', 'name_en', 'slug', 'summary', 'summary_en'] as const;
export type EventField = (typeof FIELDS)[number];
export type EventForm = Record<EventField, string>;
export type EventFault = 'missing' | 'slug' | 'taken';

/** What stands in the form at first. */
export function formOf(event: LifeEvent | undefined): EventForm {
  return {
    slug: event?.slug ?? '',
    name: event?.name.id ?? '',
    name_en: event?.name.en ?? '',
    summary: event?.summary.id ?? '',
    summary_en: event?.summary.en ?? '',
  };
}

/** What must be corrected before it can be sent. */
export function faultsOf(form: EventForm, taken: readonly string[]): Partial<Record<EventField, EventFault>> {
  const missing = (['name', 'slug', 'summary'] as const).filter((field) => !form[field].trim());
  const slug = form.slug.trim();
  const faulty = slug && !/^[a-z0-9-]{1,60}$/.test(slug) ? 'slug' : taken.includes(slug) ? 'taken' : undefined;
  return { ...Object.fromEntries(missing.map((field) => [field, 'missing'])), ...(faulty ? { slug: faulty } : {}) };
}

/** Stores a life event. */
export function usePutLifeEvent() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (form: EventForm) =>
      call(() =>
        lifeEventsApi.putLifeEvent({
          slug: form.slug.trim(),
          lifeEventInput: {
            name: { id: form.name.trim(), en: form.name_en.trim() || undefined },
            summary: { id: form.summary.trim(), en: form.summary_en.trim() || undefined },
          },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['life-events'] }),
  });
}
