import { useTranslation } from 'react-i18next';
import styles from './Loading.module.css';

/** Stands in while something is read. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <p className={styles.loading} role="status" data-pending>
      <span>{t('app.loading')}</span>
    </p>
  );
}
