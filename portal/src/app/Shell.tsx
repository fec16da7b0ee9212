import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Header } from './Header';
import styles from './Shell.module.css';

/** What surrounds every page. */
export function Shell() {
  const { t } = useTranslation();
  return (
    <>
      <a className={styles.skip} href="#isi">
        {t('app.skip')}
      </a>
      <Header />
      <main id="isi" tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      <footer className={styles.footer}>
        <p>
          {t('footer.about')} <Link to="/masukan">{t('footer.open_standards')}</Link>{' '}
          <Link to="/mitra">{t('footer.integrators')}</Link>
        </p>
      </footer>
    </>
  );
}
