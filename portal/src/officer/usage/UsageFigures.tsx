import type { UsageNumbers } from '@satu-gerbang/sdk/registry';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import styles from './Usage.module.css';

/** The figures of a period: calls, errors, latency, and what citizens did not have to type. */
export function UsageFigures({ numbers }: { numbers: UsageNumbers }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const write = (value: number) => formatNumber(value, language);
  return (
    <dl className={styles.figures}>
      <div>
        <dt>{t('usage.calls')}</dt>
        <dd>{write(numbers.calls)}</dd>
      </div>
      <div>
        <dt>{t('usage.client_errors')}</dt>
        <dd>{write(numbers.clientErrors)}</dd>
      </div>
      <div>
        <dt>{t('usage.upstream_errors')}</dt>
        <dd>{write(numbers.upstreamErrors)}</dd>
      </div>
      <div>
        <dt>{t('usage.not_retyped')}</dt>
        <dd>{write(numbers.fieldsNotRetyped)}</dd>
      </div>
      {numbers.p50Ms !== undefined && (
        <div>
          <dt>{t('usage.latency')}</dt>
          <dd>{numbers.p50Ms === undefined ? '–' : `${write(numbers.p50Ms)} ms`}</dd>
        </div>
      )}
      {numbers.p99Ms !== undefined && (
        <div>
          <dt>{t('usage.latency_slowest')}</dt>
          <dd>{write(numbers.p99Ms)} ms</dd>
        </div>
      )}
    </dl>
  );
}
