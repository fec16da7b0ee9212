import type { Partner, Service } from '@satu-gerbang/sdk/registry';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agenciesApi } from '@/api/clients';
import { call } from '@/api/trouble';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { Form } from '@/ui/Form';
import { focusControl } from '@/ui/fields/focusControl';
import { SelectInput } from '@/ui/fields/SelectInput';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { usePutPartner } from './partnerData';

/** Invites another agency to offer the service too. */
export function InviteForm({ service, partners }: { service: Service; partners: Partner[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useQuery({ queryKey: ['agencies'], queryFn: () => call(() => agenciesApi.listAgencies()) });
  const invite = usePutPartner(service.agency, service.slug);
  const [chosen, setChosen] = useState('');
  const [missing, setMissing] = useState(false);
  const known = new Set([service.agency, ...partners.map(({ agency }) => agency)]);
  const others = (data?.items ?? []).filter(({ alias }) => !known.has(alias));
  const send = () => {
    setMissing(!chosen);
    if (!chosen) focusControl('mitra-undang');
    else if (!invite.isPending) invite.mutate(chosen, { onSuccess: () => setChosen('') });
  };
  return (
    <Form onSubmit={send}>
      {invite.isError && <TroubleMessage error={invite.error} heading="h3" retry={send} />}
      <SelectInput
        id="mitra-undang"
        label={t('partners.choose')}
        value={chosen}
        error={missing && !chosen ? t('office.field_missing') : undefined}
        options={others.map(({ alias, name }) => ({ value: alias, label: localized(name, language) }))}
        onChange={setChosen}
      />
      <div>
        <Button type="submit" busy={invite.isPending}>
          {t('partners.invite')}
        </Button>
      </div>
    </Form>
  );
}
