import type { CatalogueEntry, CatalogueOperation } from '@satu-gerbang/sdk/registry';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './UseService.module.css';

/** What a person can do with the service here, each with its own form. */
export function UseService({ entry, operations }: { entry: CatalogueEntry; operations: CatalogueOperation[] }) {
  const { t } = useTranslation();
  const usable = operations.filter(({ audience }) => audience.some((who) => who === 'citizen' || who === 'public'));
  if (usable.length === 0 || entry.state === 'suspended') return null;
  const { agency, service } = entry;
  return (
    <section className={styles.use} aria-labelledby="pakai">
      <h2 id="pakai">{t('service.use')}</h2>
      <ul>
        {usable.map(({ operationId, summary, audience, assurance }) => (
          <li key={operationId}>
            <Link
              to="/layanan/$agency/$service/pakai/$operation"
              params={{ agency, service, operation: operationId }}
              className={styles.action}
            >
              <span>
                <span lang="id" className={styles.name}>
                  {summary}
                </span>
                <span className={styles.who}>
                  {t(audience.includes('public') ? 'service.use_public' : 'service.use_citizen')}
                  {assurance === 'substantial' && `. ${t('service.assurance_substantial')}`}
                </span>
              </span>
              <ChevronRight aria-hidden size={22} />
            </Link>
          </li>
        ))}
      </ul>
      <Link
        to="/banding"
        search={{ q: entry.name.id.replace(/\s*\(.*\)$/, ''), template: undefined, region: undefined }}
        className={styles.compare}
      >
        {t('service.compare')}
      </Link>
    </section>
  );
}
