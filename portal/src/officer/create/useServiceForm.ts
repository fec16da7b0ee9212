import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { releasesApi, servicesApi } from '@/api/officeClients';
import { call } from '@/api/trouble';
import { emptyFields, faultsOf, refusalOf, type FieldFaults } from '@/ui/fieldFaults';
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
  search_terms: '',
  life_events: [],
  simulated: false,
};

export type Faults = FieldFaults<ServiceField>;

/** The form that registers a service, opens its first draft and goes there. */
export function useServiceForm(agencies: string[]) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [form, setForm] = useState<ServiceForm>({ ...EMPTY, agency: agencies.length === 1 ? (agencies[0] ?? '') : '' });
  const [faults, setFaults] = useState<Faults>({});
  const [other, setOther] = useState<string[]>([]);
  const [registered, setRegistered] = useState<{ agency: string; service: string }>();

  useBeforeLeaving(!registered && (form.name !== '' || form.summary !== ''));

  const registerNow = async () => {
    const { agency } = form;
    const { slug } = await call(() => servicesApi.registerService({ agency, serviceInput: inputOf(form) }));
    const service = { agency, service: slug };
    setRegistered(service);
    void client.invalidateQueries({ queryKey: servicesKey(agency) });
    return service;
  };

  const register = useMutation({
    mutationFn: async () => {
      const service = registered ?? (await registerNow());
      return call(() => releasesApi.createRelease({ ...service, releaseInput: starterContent(form.name) }));
    },
    onSuccess: ({ id }) => navigate({ to: '/petugas/rilis/$release', params: { release: id } }),
    onError: (error) => {
      const { at, rest } = faultsOf(refusalOf(error), fieldAt, t('office.field_wrong'));
      setFaults(at);
      setOther(rest);
    },
  });

  const submit = () => {
    if (register.isPending) return;
    register.reset();
    setOther([]);
    const missing = emptyFields(form, MANDATORY, t('office.field_missing'));
    setFaults(missing);
    if (Object.keys(missing).length === 0) register.mutate();
  };

  const change = (changed: Partial<ServiceForm>) =>
    setForm((current) => {
      const derived = current.slug === slugOf(current.name) && changed.name !== undefined;
      return { ...current, ...(derived ? { slug: slugOf(changed.name ?? '') } : {}), ...changed };
    });

  const trouble = refusalOf(register.error) ? null : register.error;
  return { form, registered, change, submit, faults, other, busy: register.isPending, trouble };
}

/** A field's control, as the summary of what is wrong names it and leads to it. */
export function useServiceControl() {
  const { t } = useTranslation();
  return useCallback((field: ServiceField) => ({ id: `isian-${field}`, label: t(`office.field_${field}`) }), [t]);
}
