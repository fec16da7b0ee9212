import { useTranslation } from 'react-i18next';
import styles from './Tag.module.css';

/** Marks what no real agency stands behind. */
export function SimulatedTag() {
  const { t } = useTranslation();
  return <span className={styles.tag}>{t('service.simulated')}</span>;
}
