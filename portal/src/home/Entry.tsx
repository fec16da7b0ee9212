import type { CatalogueEntry } from '@satu-gerbang/sdk/registry';
import { Link } from '@tanstack/react-router';
import { ClipboardCheck, Clock, Wallet } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { regionName } from '@/data/regions';
import { formatCost, formatDuration } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { SimulatedTag } from '@/ui/SimulatedTag';
import { Text } from '@/ui/Text';
import styles from './Results.module.css';

/** One service among the results. */
export function Entry({ entry }: { entry: CatalogueEntry }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { agency, service } = entry;
  return (
    <li className={styles.entry}>
      <div>
        <div className={styles.heading}>
          <h3 className={styles.name}>
            <Link to="/layanan/$agency/$service" params={{ agency, service }}>
              <Text of={entry.name} />
            </Link>
          </h3>
          {entry.simulated && <SimulatedTag />}
        </div>
        <p className={styles.agency}>
          <Text of={entry.agencyName} /> · {entry.regionName ?? regionName(entry.region)}
        </p>
        <p className={styles.summary}>
          <Text of={entry.summary} />
        </p>
      </div>
      <ul className={styles.facts}>
        {entry.time && (
          <li className={styles.fact}>
            <Clock aria-hidden size={18} />
            <span className="visually-hidden">{t('service.time')}: </span>
            {formatDuration(entry.time, t, language)}
          </li>
        )}
        {entry.cost && (
          <li className={styles.fact}>
            <Wallet aria-hidden size={18} />
            <span className="visually-hidden">{t('service.cost')}: </span>
            {formatCost(entry.cost, t, language)}
          </li>
        )}
        {entry.completeness !== undefined && (
          <li className={styles.fact}>
            <ClipboardCheck aria-hidden size={18} />
            {t('service.completeness_short', { percent: entry.completeness })}
          </li>
        )}
      </ul>
    </li>
  );
}
