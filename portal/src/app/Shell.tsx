import { Link, Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useVisitor } from '@/session/session';
import { Header } from './Header';
import styles from './Shell.module.css';

const ServingBanner = lazy(async () => ({ default: (await import('@/counter/ServingBanner')).ServingBanner }));

/** Whom an officer serves; nobody else loads it. */
function Serving() {
  const visitor = useVisitor();
  if (visitor.state !== 'signed_in' || !visitor.session.roles.includes('officer')) return null;
  return (
    <Suspense fallback={null}>
      <ServingBanner />
    </Suspense>
  );
}

/** What surrounds every page. */
export function Shell() {
  const { t } = useTranslation();
  return (
    <>
      <a className={styles.skip} href="#isi">
        {t('app.skip')}
      </a>
      <Header />
      <Serving />
      <main id="isi" tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      <footer className={styles.footer}>
        <p>
          {t('footer.about')}
          <span className={styles.links}>
            <Link to="/masukan">{t('footer.open_standards')}</Link>
            <Link to="/mitra">{t('footer.integrators')}</Link>
          </span>
        </p>
      </footer>
    </>
  );
}
