import { useTranslation } from 'react-i18next';
import { formatNumber } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import type { useCatalogue } from './catalogue';
import styles from './HomePage.module.css';

/** How many services match; read out when it changes. */
export function ResultCount({ found }: { found: ReturnType<typeof useCatalogue> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const total = found.data?.pages[0]?.total;
  const counted = total === undefined ? '' : t('home.found', { count: total, shown: formatNumber(total, language) });
  const text = found.isPlaceholderData || found.isPending ? t('home.searching') : counted;
  return (
    <p className={styles.count} role="status">
      {found.isError && !found.data ? '' : text}
    </p>
  );
}
