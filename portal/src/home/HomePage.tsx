import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueSearch } from '@/app/router';
import { PageHeading } from '@/ui/PageHeading';
import { About } from './About';
import { offeredSectors, useCatalogue } from './catalogue';
import { Filters } from './Filters';
import { LifeEventLinks } from './LifeEventLinks';
import { Numbers } from './Numbers';
import { rememberRegion, rememberedRegion } from './rememberedRegion';
import { ResultCount } from './ResultCount';
import { Results } from './Results';
import { SearchBox } from './SearchBox';
import { knownSectors } from './sector';
import styles from './HomePage.module.css';

/** Search over everything that is published. */
export function HomePage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/' });
  const navigate = useNavigate();
  const change = (changed: CatalogueSearch) => {
    if ('region' in changed) rememberRegion(changed.region);
    void navigate({ to: '/', search: { ...search, ...changed }, replace: true, resetScroll: false });
  };
  useRememberedRegion(search);

  const found = useCatalogue(search);
  const everything = useCatalogue({});
  const sectors = offeredSectors(knownSectors, everything.data?.pages, search.sector);

  const reset = () => {
    rememberRegion(undefined);
    void navigate({ to: '/', search: {} });
  };
  return (
    <>
      <div className={styles.hero}>
        <div className={styles.heroInner}>
          <div className={styles.panel}>
            <PageHeading title={t('home.title')}>{t('home.heading')}</PageHeading>
            <p className={styles.lead}>{t('home.lead')}</p>
            <SearchBox q={search.q ?? ''} onSearch={(q) => change({ q: q || undefined })} />
          </div>
        </div>
      </div>
      <div className={styles.content}>
        {!isFiltered({ ...search, region: undefined }) && <LifeEventLinks />}
        <section aria-labelledby="hasil">
          <div className={styles.bar}>
            <div>
              <h2 id="hasil">{search.q ? t('home.results_for', { q: search.q }) : t('home.results')}</h2>
              <ResultCount found={found} />
            </div>
            <Filters search={search} sectors={sectors} facets={found.data?.pages[0]?.facets} onChange={change} />
          </div>
          <Results found={found} filtered={isFiltered(search)} onReset={reset} />
        </section>
        <Numbers />
        <About />
      </div>
    </>
  );
}

/** Comes back to the region that was looked for last, where the address names none. */
function useRememberedRegion({ region, q }: CatalogueSearch) {
  const navigate = useNavigate();
  const [first] = useState(() => ((region ?? q) ? undefined : rememberedRegion()));
  useEffect(() => {
    if (first) void navigate({ to: '/', search: (before) => ({ ...before, region: first }), replace: true });
  }, [first, navigate]);
}

function isFiltered({ q, region, sector, agency, cost, event }: CatalogueSearch): boolean {
  return Boolean(q ?? region ?? sector ?? agency ?? cost ?? event);
}
