import { Link, useLocation } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { classes } from '@/ui/classes';
import { Account } from './Account';
import { GateMark } from './GateMark';
import { HeaderSearch } from './HeaderSearch';
import { LanguageSwitch } from './LanguageSwitch';
import styles from './Header.module.css';

/** The band at the top: name, search, language, account. The home page has its search in the page instead. */
export function Header() {
  const { t } = useTranslation();
  const home = useLocation().pathname === '/';
  return (
    <header className={classes(styles.band, home && styles.onHome)}>
      <div className={styles.row}>
        <Link to="/" search={{}} className={styles.brand} aria-label={t('header.home')}>
          <GateMark />
          {t('app.name')}
        </Link>
        {!home && <HeaderSearch />}
        <nav className={styles.tools} aria-label={t('header.navigation')}>
          {!home && (
            <Link
              to="/"
              search={{}}
              className={classes(styles.tool, styles.narrowOnly)}
              aria-label={t('header.search')}
            >
              <Search aria-hidden size={22} />
            </Link>
          )}
          <LanguageSwitch />
          <Account />
        </nav>
      </div>
    </header>
  );
}
