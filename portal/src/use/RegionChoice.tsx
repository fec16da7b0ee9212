import type { LocalizedText } from '@satu-gerbang/sdk/registry';
import { useTranslation } from 'react-i18next';
import { regionName, regionsByName } from '@/data/regions';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { SelectInput } from '@/ui/fields/SelectInput';
import { Notice } from '@/ui/Notice';
import { answering } from './answering';

/** Which region's agency answers, where a service has one in each; says so where another one answers instead. */
export function RegionChoice({
  served,
  agency,
  home,
  region,
  onChange,
}: {
  /** Regions with a system of their own; `*` stands for one that answers for all others. */
  served: string[];
  agency: LocalizedText;
  /** Where the citizen lives, as far as it is known. */
  home: string | undefined;
  region: string | undefined;
  onChange: (region: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const wanted = region ?? home;
  const who = answering(served, wanted);
  const names = { region: wanted ? regionName(wanted) : '', agency: localized(agency, language) };
  return (
    <div>
      <SelectInput
        id="wilayah-layanan"
        label={t('use.region')}
        hint={t('use.region_hint')}
        value={region ?? ''}
        empty={t('use.region_mine')}
        options={regionsByName(language).map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(value) => onChange(value || undefined)}
      />
      <div role="status">
        {who === 'everywhere' && (
          <Notice tone="info">
            <p>{wanted ? t('use.region_instead', names) : t('use.region_unknown', names)}</p>
          </Notice>
        )}
        {who === 'nobody' && (
          <Notice tone="warning">
            <p>{t(wanted ? 'use.region_nobody' : 'use.region_choose', names)}</p>
            <ul>
              {served.map((code) => (
                <li key={code}>{regionName(code)}</li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
    </div>
  );
}
