import type { Join, Service } from '@satu-gerbang/sdk/registry';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { joinUpdatesApi } from '@/api/officeClients';
import { Trouble, call } from '@/api/trouble';
import { Diff } from '@/review/Changes';
import { Skeleton } from '@/ui/Skeleton';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { useContent } from '../release/releaseData';
import { JoinUpdateForm } from './JoinUpdateForm';
import styles from '../release/Release.module.css';

/** The newer release of the template that a service has joined; nothing where none is offered or another agency joined. */
export function JoinUpdateSection({ service: { agency, slug } }: { service: Service }) {
  const joins = useQuery({
    queryKey: ['agency-joins', agency],
    queryFn: () => call(async () => (await joinUpdatesApi.listAgencyJoins({ agency })).items),
  });
  if (joins.isError && !isOthers(joins.error)) {
    return <TroubleMessage error={joins.error} retry={() => void joins.refetch()} />;
  }
  const join = joins.data?.find((one) => one.service === slug && one.update);
  return join ? <Offer join={join} /> : null;
}

/** What the newer release changes, and the small document that takes it over. */
function Offer({ join }: { join: Join }) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['join-update', join.id],
    queryFn: () => call(() => joinUpdatesApi.getJoinUpdate({ join: join.id })),
  });
  const live = useContent(join.release);
  return (
    <section className={styles.section} aria-labelledby="pembaruan-judul">
      <h2 id="pembaruan-judul">{t('template.update_title')}</h2>
      <p className={styles.lead}>{t('template.update_lead')}</p>
      {(query.isPending || live.isPending) && <Skeleton />}
      {query.isError && <TroubleMessage error={query.error} heading="h3" retry={() => void query.refetch()} />}
      {query.data && <Diff diff={query.data.diff} />}
      {live.isError && <TroubleMessage error={live.error} heading="h3" retry={() => void live.refetch()} />}
      {query.data && live.data && <JoinUpdateForm join={join} live={live.data} />}
    </section>
  );
}

const isOthers = (error: Error) =>
  error instanceof Trouble && (error.kind === 'not_found' || error.kind === 'forbidden');
