import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Form } from '@/ui/Form';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { summaryOf } from '@/ui/fieldFaults';
import { SelectInput } from '@/ui/fields/SelectInput';
import { Switch } from '@/ui/Switch';
import { Notice } from '@/ui/Notice';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { useAgencyName } from '../agencies';
import { ServiceFields } from './ServiceFields';
import { useServiceControl, useServiceForm } from './useServiceForm';
import layout from '@/ui/Fields.module.css';

/** What the registry must know of a service before its first release. */
export function NewServiceForm({ agencies }: { agencies: string[] }) {
  const { t } = useTranslation();
  const nameOf = useAgencyName();
  const { form, registered, change, submit, faults, other, busy, trouble } = useServiceForm(agencies);
  const control = useServiceControl();
  const summary = useMemo(() => summaryOf(faults, other, control), [faults, other, control]);
  if (registered && (trouble || other.length > 0)) {
    return (
      <Notice tone="warning" role="alert" title={t('office.half_title')}>
        <p>{t('office.half_text')}</p>
        {trouble && <TroubleMessage error={trouble} heading="h3" retry={submit} />}
        <p>
          <Link to="/petugas/layanan/$agency/$service" params={registered}>
            {t('office.half_open')}
          </Link>
        </p>
      </Notice>
    );
  }
  return (
    <Form onSubmit={submit}>
      <ErrorSummary faults={summary} />
      {trouble && <TroubleMessage error={trouble} retry={submit} />}
      {agencies.length > 1 && (
        <SelectInput
          id="isian-agency"
          label={t('office.field_agency')}
          value={form.agency}
          error={faults.agency}
          onChange={(agency) => change({ agency })}
          options={agencies.map((alias) => ({ value: alias, label: nameOf(alias) }))}
        />
      )}
      <ServiceFields form={form} faults={faults} isNew change={change} />
      <Switch
        checked={form.simulated}
        onChange={(simulated) => change({ simulated })}
        hint={t('office.hint_simulated')}
      >
        {t('office.field_simulated')}
      </Switch>
      <div className={layout.actions}>
        <Button type="submit" look="primary" busy={busy}>
          {t(busy ? 'office.registering' : 'office.register')}
        </Button>
      </div>
    </Form>
  );
}
