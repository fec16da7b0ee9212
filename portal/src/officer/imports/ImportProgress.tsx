import type { ImportJob } from '@satu-gerbang/sdk/registry';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatNumber, formatTime } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { percentOf } from './importData';
import { ImportErrors } from './ImportErrors';
import styles from './Imports.module.css';

/** How far one import is, and the rows that it could not take. */
export function ImportProgress({ of, children }: { of: ImportJob; children?: ReactNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, state, createdAt, done, total, imported, published, unchanged, failed } = of;
  const number = (value: number) => formatNumber(value, language);
  const name = `impor-${id}`;
  return (
    <div className={styles.one}>
      <p id={name}>
        <strong>{t(`import.${state}`, { percent: percentOf(of) })}</strong>{' '}
        {t('import.rows', { done: number(done), total: number(total) })}
      </p>
      <progress aria-labelledby={name} value={done} max={Math.max(total, 1)} />
      <p className={styles.counts}>
        <span>{t('import.imported', { number: number(imported) })}</span>
        <span>{t('import.published', { number: number(published) })}</span>
        <span>{t('import.unchanged', { number: number(unchanged) })}</span>
        <span className={failed > 0 ? styles.failed : undefined}>{t('import.failed', { number: number(failed) })}</span>
      </p>
      <p className={styles.hint}>
        {t('import.started', { at: `${formatDay(createdAt, language)}, ${formatTime(createdAt, language)}` })}
      </p>
      {children}
      {failed > 0 && state === 'done' && <ImportErrors importId={id} />}
    </div>
  );
}
