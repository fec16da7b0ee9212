import type { CatalogueFacets, FacetValue } from '@satu-gerbang/sdk/registry';
import { useTranslation } from 'react-i18next';
import type { CatalogueSearch } from '@/app/router';
import { useLifeEvents } from './lifeEvents';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { Filter } from './Filter';
import styles from './Filters.module.css';

/** Further ways to narrow the results, each value with how many services it leaves. */
export function MoreFilters({
  search,
  facets,
  onChange,
}: {
  search: CatalogueSearch;
  facets: CatalogueFacets;
  onChange: (changed: CatalogueSearch) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const events = useLifeEvents().data ?? [];
  const eventName = ({ value, name }: FacetValue) => {
    const event = events.find(({ slug }) => slug === value);
    return event ? localized(event.name, language) : (name ?? value);
  };
  const costName = ({ value }: FacetValue) => t(value === 'free' ? 'cost.free' : 'find.paid');
  const chosen = [search.agency, search.cost, search.event].filter(Boolean).length;
  return (
    <details className={styles.more} open={chosen > 0 || undefined}>
      <summary>{t('find.more_filters')}</summary>
      <div className={styles.moreFilters}>
        <Filter id="peristiwa" label={t('find.event')} value={search.event} onChange={(event) => onChange({ event })}>
          <FacetOptions values={facets.lifeEvents} chosen={search.event} nameOf={eventName} />
        </Filter>
        <Filter
          id="biaya"
          label={t('service.cost')}
          value={search.cost}
          onChange={(cost) => onChange({ cost: cost as CatalogueSearch['cost'] })}
        >
          <FacetOptions values={facets.costs} chosen={search.cost} nameOf={costName} />
        </Filter>
        <Filter
          id="instansi"
          label={t('service.provided_by')}
          value={search.agency}
          onChange={(agency) => onChange({ agency })}
        >
          <FacetOptions values={facets.agencies} chosen={search.agency} nameOf={({ name, value }) => name ?? value} />
        </Filter>
      </div>
    </details>
  );
}

function FacetOptions({
  values,
  chosen,
  nameOf,
}: {
  values: FacetValue[];
  chosen: string | undefined;
  nameOf: (value: FacetValue) => string;
}) {
  const { t } = useTranslation();
  const missing = chosen && !values.some(({ value }) => value === chosen) ? [{ value: chosen, count: 0 }] : [];
  return (
    <>
      <option value="">{t('home.sector_all')}</option>
      {[...missing, ...values].map((one) => (
        <option key={one.value} value={one.value}>
          {t('find.facet', { name: nameOf(one), count: one.count })}
        </option>
      ))}
    </>
  );
}
