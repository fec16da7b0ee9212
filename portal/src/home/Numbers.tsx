import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { statisticsApi } from '@/api/clients';
import { call } from '@/api/trouble';
import { formatDay, formatNumber } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import styles from './HomePage.module.css';

/** What runs here, counted and never estimated. Nothing while the numbers cannot be read. */
export function Numbers() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['statistics'],
    queryFn: () => call(() => statisticsApi.getStatistics()),
    staleTime: 60_000,
  });
  if (!data || data.services === 0) return null;
  const numbers = [
    { value: data.services, name: t('find.number_services', { count: data.services }) },
    { value: data.agencies, name: t('find.number_agencies', { count: data.agencies }) },
    { value: data.regions, name: t('find.number_regions', { count: data.regions }) },
    { value: data.fieldsNotRetyped, name: t('find.number_fields', { count: data.fieldsNotRetyped }) },
  ].filter(({ value }) => value > 0);
  return (
    <section className={styles.numbers} aria-labelledby="angka">
      <h2 id="angka">{t('find.numbers_title')}</h2>
      <dl>
        {numbers.map(({ value, name }, index) => (
          <div key={index}>
            <dt>{name}</dt>
            <dd>{formatNumber(value, language)}</dd>
          </div>
        ))}
      </dl>
      {data.countingSince && (
        <p className={styles.since}>{t('find.counting_since', { date: formatDay(data.countingSince, language) })}</p>
      )}
    </section>
  );
}
