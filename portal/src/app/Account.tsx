import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { loginUrl, useVisitor } from '@/session/session';
import { classes } from '@/ui/classes';
import { AccountMenu } from './AccountMenu';
import styles from './Header.module.css';

/** The way in, or who is in. */
export function Account() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { href } = useLocation();
  const visitor = useVisitor();
  if (visitor.state === 'loading') return null;
  if (visitor.state === 'signed_in') return <AccountMenu session={visitor.session} />;
  if (visitor.state === 'unknown') {
    return (
      <button type="button" className={classes(styles.tool, styles.unknown)} onClick={visitor.retry}>
        {t('header.session_unknown')}
      </button>
    );
  }
  return (
    <a className={classes(styles.tool, styles.signIn)} href={loginUrl(href, language)}>
      {t('header.sign_in')}
    </a>
  );
}
