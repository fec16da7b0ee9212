import { useTranslation } from 'react-i18next';
import { regionsByName } from '@/data/regions';
import { useLanguage } from '@/i18n/useLanguage';
import { SelectInput } from '@/ui/fields/SelectInput';

/** Which region's agency answers, where a service has one in each. */
export function RegionChoice({
  region,
  onChange,
}: {
  region: string | undefined;
  onChange: (region: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <SelectInput
      id="wilayah-layanan"
      label={t('use.region')}
      hint={t('use.region_hint')}
      value={region ?? ''}
      empty={t('use.region_mine')}
      options={regionsByName(language).map(({ code, name }) => ({ value: code, label: name }))}
      onChange={(value) => onChange(value || undefined)}
    />
  );
}
