import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CatalogueSearch } from '@/app/router';
import { PageHeading } from '@/ui/PageHeading';
import { About } from './About';
import { offeredSectors, useCatalogue } from './catalogue';
import { Filters } from './Filters';
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
  const change = (changed: CatalogueSearch) =>
    void navigate({ to: '/', search: { ...search, ...changed }, replace: true, resetScroll: false });

  const found = useCatalogue(search);
  const everything = useCatalogue({});
  const sectors = offeredSectors(knownSectors, everything.data?.pages, search.sector);

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
        <section aria-labelledby="hasil">
          <div className={styles.bar}>
            <div>
              <h2 id="hasil">{search.q ? t('home.results_for', { q: search.q }) : t('home.results')}</h2>
              <ResultCount found={found} />
            </div>
            <Filters search={search} sectors={sectors} onChange={change} />
          </div>
          <Results found={found} filtered={isFiltered(search)} onReset={() => void navigate({ to: '/', search: {} })} />
        </section>
        <About />
      </div>
    </>
  );
}

function isFiltered({ q, region, sector }: CatalogueSearch): boolean {
  return Boolean(q ?? region ?? sector);
}
