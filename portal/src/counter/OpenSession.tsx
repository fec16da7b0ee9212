import type { AssistedSession } from '@satu-gerbang/sdk/identity';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/account/ForPerson';
import { counterApi } from '@/api/personClients';
import { call } from '@/api/trouble';
import { formatTime } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { Button, buttonClass } from '@/ui/Button';
import { FactList } from '@/ui/FactList';
import { classes } from '@/ui/classes';
import { assistedKey } from './assistedSession';
import { CounterTrouble } from './CounterTrouble';
import { VisitReceipt } from './VisitReceipt';
import styles from './Counter.module.css';

/** The session that is open: for whom, until when, and what can be done in it. */
export function OpenSession({ session }: { session: AssistedSession }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const officer = usePerson();
  const ending = useMutation({
    mutationFn: () => call(() => counterApi(officer).endAssistedSession({ session: session.id })),
    onSuccess: () => client.invalidateQueries({ queryKey: assistedKey(officer) }),
  });
  return (
    <section className={classes(styles.section, styles.open)} aria-labelledby="sedang-dilayani">
      <h2 id="sedang-dilayani">{t('counter.serving', { name: session.name })}</h2>
      <FactList
        facts={[
          [t('counter.channel'), t(`ledger.channel.${session.channel}`)],
          [t('counter.until'), formatTime(session.expiresAt, language)],
        ]}
      />
      <p>{t('counter.serving_text')}</p>
      <VisitReceipt session={session} />
      <CounterTrouble error={ending.error} />
      <div className={styles.row}>
        <Link to="/" search={{}} className={buttonClass('primary')}>
          {t('not_found.action')}
        </Link>
        <Button busy={ending.isPending} onClick={() => ending.mutate()}>
          {t('counter.end')}
        </Button>
      </div>
    </section>
  );
}
