import type { BrowserSession } from '@satu-gerbang/sdk/gateway';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { Skeleton } from '@/ui/Skeleton';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { LiveSession } from './LiveSession';
import { useEndSessions, useLiveSessions } from './liveSessions';
import styles from '@/account/MyPage.module.css';

/** Where I am signed in now, each place with a way to end it. */
export function LiveSessions() {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const [ended, setEnded] = useState<BrowserSession[]>([]);
  const query = useLiveSessions();
  const ending = useEndSessions((sessions) => {
    setEnded(sessions);
    heading.current?.focus();
  });
  const others = query.data?.filter(({ current }) => !current) ?? [];
  const end = (sessions: BrowserSession[]) => {
    setEnded([]);
    ending.mutate(sessions);
  };
  const [first] = ended;
  return (
    <section className={styles.section} aria-labelledby="sesi-aktif">
      <h2 id="sesi-aktif" ref={heading} tabIndex={-1}>
        {t('session.live_title')}
      </h2>
      <p>{t('session.live_text')}</p>
      {first && (
        <Notice tone="success" role="status">
          <p>{ended.length > 1 ? t('session.ended_others') : t('session.ended', { device: first.device })}</p>
        </Notice>
      )}
      {ending.isError && (
        <Notice tone="danger" role="alert">
          <p>{t('session.end_failed')}</p>
        </Notice>
      )}
      {query.isPending && <Skeleton />}
      {query.isError && <TroubleMessage error={query.error} heading="h3" retry={() => void query.refetch()} />}
      {query.data && (
        <ul className={styles.list}>
          {query.data.map((session) => (
            <LiveSession
              key={session.id}
              of={session}
              busy={ending.isPending && ending.variables.some(({ id }) => id === session.id)}
              onEnd={() => end([session])}
            />
          ))}
        </ul>
      )}
      {others.length > 1 && (
        <Button busy={ending.isPending && ending.variables.length > 1} onClick={() => end(others)}>
          {t('session.end_others')}
        </Button>
      )}
    </section>
  );
}
