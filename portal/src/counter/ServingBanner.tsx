import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatTime } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { useVisitor } from '@/session/session';
import { useAssistedSession } from './assistedSession';
import styles from './Counter.module.css';

/** On every page of an officer: whom they serve now, so that nobody's application is made for somebody else. */
export function ServingBanner() {
  const { t } = useTranslation();
  const language = useLanguage();
  const visitor = useVisitor();
  const atCounter = useLocation().pathname === '/loket';
  const officer =
    visitor.state === 'signed_in' && visitor.session.roles.includes('officer') ? visitor.person : undefined;
  const { session } = useAssistedSession(officer);
  if (!session) return null;
  return (
    <div className={styles.serving} role="status">
      <strong>{t('counter.serving', { name: session.name })}</strong>
      <span>{t('counter.serving_until', { time: formatTime(session.expiresAt, language) })}</span>
      {!atCounter && <Link to="/loket">{t('counter.back_to_counter')}</Link>}
    </div>
  );
}
