import { useTranslation } from 'react-i18next';
import { regions } from '@/data/regions';
import { knownSectors } from '@/home/sector';
import { SelectInput } from '@/ui/fields/SelectInput';
import { TextInput } from '@/ui/fields/TextInput';
import { LifeEventChoice } from './LifeEventChoice';
import type { ServiceField, ServiceForm } from './serviceForm';
import type { Faults } from './useServiceForm';

/** What a service says of itself; its name in addresses only while it is new. */
export function ServiceFields({
  form,
  faults,
  isNew = false,
  change,
}: {
  form: ServiceForm;
  faults: Faults;
  isNew?: boolean;
  change: (changed: Partial<ServiceForm>) => void;
}) {
  const { t } = useTranslation();
  const common = (field: ServiceField) => ({
    id: `isian-${field}`,
    label: t(`office.field_${field}`),
    value: form[field],
    error: faults[field],
    onChange: (value: string) => change({ [field]: value }),
  });
  return (
    <>
      <TextInput {...common('name')} hint={t('office.hint_name')} maxLength={200} />
      <TextInput {...common('name_en')} maxLength={200} />
      {isNew && <TextInput {...common('slug')} hint={t('office.hint_slug')} maxLength={63} autoComplete="off" />}
      <TextInput {...common('summary')} hint={t('office.hint_summary')} rows={3} maxLength={1000} />
      <TextInput {...common('summary_en')} rows={3} maxLength={1000} />
      <TextInput {...common('search_terms')} hint={t('office.hint_search_terms')} maxLength={800} />
      <SelectInput
        {...common('sector')}
        options={knownSectors.map((sector) => ({ value: sector, label: t(`sector.${sector}`) }))}
      />
      <SelectInput {...common('region')} options={regions.map(({ code, name }) => ({ value: code, label: name }))} />
      <LifeEventChoice chosen={form.life_events} onChange={(life_events) => change({ life_events })} />
    </>
  );
}
