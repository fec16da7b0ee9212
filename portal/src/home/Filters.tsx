import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueSearch } from '@/app/router';
import { regionName, regions } from '@/data/regions';
import { useLanguage } from '@/i18n/useLanguage';
import { sectorName } from './sector';
import styles from './Filters.module.css';

const PROVINCE = '35';

/** Narrows the results to a region (and what lies above and below it) and to a sector. */
export function Filters({
  search,
  sectors,
  onChange,
}: {
  search: CatalogueSearch;
  sectors: string[];
  onChange: (changed: CatalogueSearch) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const named = sectors.map((slug) => ({ slug, name: sectorName(slug, t) }));
  named.sort((a, b) => a.name.localeCompare(b.name, language));
  return (
    <div className={styles.filters} role="group" aria-label={t('home.filters')}>
      <Filter id="wilayah" label={t('home.region')} value={search.region} onChange={(region) => onChange({ region })}>
        <option value="">{t('home.region_all')}</option>
        {search.region && !isListed(search.region) && (
          <option value={search.region}>{regionName(search.region)}</option>
        )}
        {regionsByName(language).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Filter>
      <Filter id="bidang" label={t('home.sector')} value={search.sector} onChange={(sector) => onChange({ sector })}>
        <option value="">{t('home.sector_all')}</option>
        {named.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </Filter>
    </div>
  );
}

function Filter(props: {
  id: string;
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  children: ReactNode;
}) {
  return (
    <div className={styles.filter}>
      <label htmlFor={props.id}>{props.label}</label>
      <select
        id={props.id}
        className={styles.select}
        value={props.value ?? ''}
        onChange={(event) => props.onChange(event.target.value || undefined)}
      >
        {props.children}
      </select>
    </div>
  );
}

const isListed = (code: string) => code !== PROVINCE && regions.some((region) => region.code === code);

const regionsByName = (language: string) =>
  regions.filter(({ code }) => code !== PROVINCE).toSorted((a, b) => a.name.localeCompare(b.name, language));
