import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { releasesApi, servicesApi } from '@/api/officeClients';
import { Trouble, call } from '@/api/trouble';
import type { Fault } from '@/ui/ErrorSummary';
import { useBeforeLeaving } from '@/ui/useBeforeLeaving';
import { starterContent } from '../release/starter';
import { servicesKey } from '../serviceData';
import { MANDATORY, fieldAt, inputOf, slugOf, type ServiceField, type ServiceForm } from './serviceForm';

const EMPTY: Omit<ServiceForm, 'agency'> = {
  name: '',
  name_en: '',
  slug: '',
  summary: '',
  summary_en: '',
  sector: '',
  region: '',
  life_events: [],
  simulated: false,
};

export type Faults = Partial<Record<ServiceField, string>>;

/** The form that registers a service, opens its first draft and goes there. */
export function useServiceForm(agencies: string[]) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [form, setForm] = useState<ServiceForm>({ ...EMPTY, agency: agencies.length === 1 ? (agencies[0] ?? '') : '' });
  useBeforeLeaving(form.name !== '' || form.summary !== '');
  const [faults, setFaults] = useState<Faults>({});
  const [other, setOther] = useState<string[]>([]);

  const register = useMutation({
    mutationFn: async () => {
      const { slug } = await call(() =>
        servicesApi.registerService({ agency: form.agency, serviceInput: inputOf(form) }),
      );
      void client.invalidateQueries({ queryKey: servicesKey(form.agency) });
      return call(() =>
        releasesApi.createRelease({ agency: form.agency, service: slug, releaseInput: starterContent(form.name) }),
      );
    },
    onSuccess: ({ id }) => navigate({ to: '/petugas/rilis/$release', params: { release: id } }),
    onError: (error) => {
      if (error instanceof Trouble && error.errors.length > 0) refuse(error);
    },
  });

  const refuse = (trouble: Trouble) => {
    const { at, rest } = faultsOf(trouble, t('office.field_wrong'));
    setFaults(at);
    setOther(rest);
  };

  const submit = () => {
    if (register.isPending) return;
    register.reset();
    setOther([]);
    const missing = MANDATORY.filter((field) => !form[field].trim());
    setFaults(Object.fromEntries(missing.map((field) => [field, t('office.field_missing')])));
    if (missing.length === 0) register.mutate();
  };

  const change = (changed: Partial<ServiceForm>) =>
    setForm((current) => {
      const derived = current.slug === slugOf(current.name) && changed.name !== undefined;
      return { ...current, ...(derived ? { slug: slugOf(changed.name ?? '') } : {}), ...changed };
    });

  const refused = register.error instanceof Trouble && register.error.errors.length > 0;
  return { form, change, submit, faults, other, busy: register.isPending, trouble: refused ? null : register.error };
}

/** What a refusal says of which field, and what belongs to none. */
export function faultsOf(trouble: Trouble | undefined, unsaid: string): { at: Faults; rest: string[] } {
  const at: Faults = {};
  const rest: string[] = [];
  for (const { pointer, detail } of trouble?.errors ?? []) {
    const field = fieldAt(pointer);
    if (field) at[field] ??= detail ?? unsaid;
    else rest.push(detail ?? unsaid);
  }
  return { at, rest };
}

/** Faults as the summary above the form lists them. */
export function summaryOf(faults: Faults, other: string[], nameOf: (field: ServiceField) => string): Fault[] {
  const fields = Object.entries(faults) as [ServiceField, string][];
  return [
    ...fields.map(([field, text]) => ({ field: `isian-${field}`, text: `${nameOf(field)}: ${text}` })),
    ...other.map((text) => ({ text })),
  ];
}
