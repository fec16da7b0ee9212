import type { UsageDay } from '@satu-gerbang/sdk/registry';
import { useTranslation } from 'react-i18next';
import { formatDate, formatNumber } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import styles from './Usage.module.css';

const HEIGHT = 120;
const STEP = 12;

/** Calls by day as columns; the busiest day is named in words for those who do not see them. */
export function UsageDays({ days }: { days: UsageDay[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const most = Math.max(...days.map(({ numbers }) => numbers.calls), 1);
  const busiest = days.find(({ numbers }) => numbers.calls === most);
  const day = (at: Date) => formatDate(at.toISOString().slice(0, 10), language);
  return (
    <figure className={styles.days}>
      <figcaption>
        {busiest
          ? t('usage.busiest', { day: day(busiest.day), calls: formatNumber(most, language) })
          : t('usage.by_day')}
      </figcaption>
      <svg viewBox={`0 0 ${days.length * STEP} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
        {days.map(({ day: at, numbers }, index) => {
          const height = Math.max((numbers.calls / most) * HEIGHT, numbers.calls > 0 ? 2 : 0);
          return <rect key={at.getTime()} x={index * STEP + 1} y={HEIGHT - height} width={STEP - 2} height={height} />;
        })}
      </svg>
      <p className={styles.range}>
        <span>{days[0] && day(days[0].day)}</span>
        <span>{days.at(-1) && day((days.at(-1) as UsageDay).day)}</span>
      </p>
    </figure>
  );
}
