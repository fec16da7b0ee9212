import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Text } from '@/ui/Text';
import { useLifeEvents } from './lifeEvents';
import styles from './HomePage.module.css';

/** Ways in by what happens in a life: a birth, a move, a new business. Nothing where there are none. */
export function LifeEventLinks() {
  const { t } = useTranslation();
  const { data, isPending } = useLifeEvents();
  if (isPending) return <div className={styles.eventsPending} />;
  const events = data?.filter(({ services }) => services > 0) ?? [];
  if (events.length === 0) return null;
  return (
    <nav className={styles.events} aria-labelledby="peristiwa-hidup">
      <h2 id="peristiwa-hidup">{t('find.events_title')}</h2>
      <ul>
        {events.map((event) => (
          <li key={event.slug}>
            <Link to="/" search={{ event: event.slug }} resetScroll={false}>
              <Text of={event.name} />
            </Link>
            <span> {t('find.events_count', { count: event.services })}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
