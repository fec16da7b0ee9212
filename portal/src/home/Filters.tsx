import type { CatalogueFacets } from '@satu-gerbang/sdk/registry';
import { useTranslation } from 'react-i18next';
import type { CatalogueSearch } from '@/app/router';
import { regionName, regions, regionsByName } from '@/data/regions';
import { useLanguage } from '@/i18n/useLanguage';
import { Filter } from './Filter';
import { MoreFilters } from './MoreFilters';
import { sectorName } from './sector';
import styles from './Filters.module.css';

const PROVINCE = '35';

/** Narrows the results to a region (and what lies above and below it), to a sector, and by more that is folded away. */
export function Filters({
  search,
  sectors,
  facets,
  onChange,
}: {
  search: CatalogueSearch;
  sectors: string[];
  facets: CatalogueFacets | undefined;
  onChange: (changed: CatalogueSearch) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const named = sectors.map((slug) => ({ slug, name: sectorName(slug, t) }));
  named.sort((a, b) => a.name.localeCompare(b.name, language));
  return (
    <>
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
      {facets && <MoreFilters search={search} facets={facets} onChange={onChange} />}
    </>
  );
}

const isListed = (code: string) => code !== PROVINCE && regions.some((region) => region.code === code);
