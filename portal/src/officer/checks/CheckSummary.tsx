import type { ConformanceReport } from '@satu-gerbang/sdk/registry';
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './CheckSummary.module.css';

/** The outcome of the checks in one line, read out when it changes. */
export function CheckSummary({ report, busy }: { report: ConformanceReport | undefined; busy: boolean }) {
  const { t } = useTranslation();
  const errors = report?.findings.filter(({ severity }) => severity === 'error').length ?? 0;
  const warnings = (report?.findings.length ?? 0) - errors;
  return (
    <p className={styles.summary} role="status">
      {!report && t('checks.running')}
      {report?.conformant && (
        <span className={styles.good}>
          <CircleCheck aria-hidden size={20} />
          {t('checks.passed')}
        </span>
      )}
      {errors > 0 && (
        <span className={styles.bad}>
          <CircleAlert aria-hidden size={20} />
          {t('checks.errors', { count: errors })}
        </span>
      )}
      {warnings > 0 && (
        <span className={styles.warned}>
          <TriangleAlert aria-hidden size={20} />
          {t('checks.warnings', { count: warnings })}
        </span>
      )}
      {report && busy && <span className={styles.busy}>{t('checks.again')}</span>}
    </p>
  );
}
