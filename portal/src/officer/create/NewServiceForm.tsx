import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { regions } from '@/data/regions';
import { knownSectors } from '@/home/sector';
import { Button } from '@/ui/Button';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { SelectInput } from '@/ui/fields/SelectInput';
import { TextInput } from '@/ui/fields/TextInput';
import { Switch } from '@/ui/Switch';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { useAgencyName } from '../agencies';
import { LifeEventChoice } from './LifeEventChoice';
import type { ServiceField } from './serviceForm';
import { summaryOf, useServiceForm } from './useServiceForm';
import layout from '@/ui/Fields.module.css';

/** What the registry must know of a service before its first release. */
export function NewServiceForm({ agencies }: { agencies: string[] }) {
  const { t } = useTranslation();
  const nameOf = useAgencyName();
  const { form, change, submit, faults, other, busy, trouble } = useServiceForm(agencies);
  const summary = useMemo(() => summaryOf(faults, other, (field) => t(`office.field_${field}`)), [faults, other, t]);
  const common = (field: ServiceField) => ({
    id: `isian-${field}`,
    label: t(`office.field_${field}`),
    value: form[field],
    error: faults[field],
    onChange: (value: string) => change({ [field]: value }),
  });
  return (
    <form
      className={layout.fields}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ErrorSummary faults={summary} />
      {trouble && <TroubleMessage error={trouble} retry={submit} />}
      {agencies.length > 1 && (
        <SelectInput
          {...common('agency')}
          options={agencies.map((alias) => ({ value: alias, label: nameOf(alias) }))}
        />
      )}
      <TextInput {...common('name')} hint={t('office.hint_name')} maxLength={200} />
      <TextInput {...common('name_en')} maxLength={200} />
      <TextInput {...common('slug')} hint={t('office.hint_slug')} maxLength={63} autoComplete="off" />
      <TextInput {...common('summary')} hint={t('office.hint_summary')} rows={3} maxLength={1000} />
      <TextInput {...common('summary_en')} rows={3} maxLength={1000} />
      <SelectInput
        {...common('sector')}
        options={knownSectors.map((sector) => ({ value: sector, label: t(`sector.${sector}`) }))}
      />
      <SelectInput {...common('region')} options={regions.map(({ code, name }) => ({ value: code, label: name }))} />
      <LifeEventChoice chosen={form.life_events} onChange={(life_events) => change({ life_events })} />
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
    </form>
  );
}
