import { useTranslation } from 'react-i18next';
import styles from './HomePage.module.css';

/** What this is, in three sentences. */
export function About() {
  const { t } = useTranslation();
  return (
    <section className={styles.about} aria-labelledby="tentang">
      <h2 id="tentang">{t('home.about_title')}</h2>
      <ul>
        <li>{t('home.about_once')}</li>
        <li>{t('home.about_standard')}</li>
        <li>{t('home.about_simulated')}</li>
      </ul>
    </section>
  );
}
