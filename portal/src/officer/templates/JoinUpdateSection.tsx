import type { Service } from '@satu-gerbang/sdk/registry';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { joinUpdatesApi } from '@/api/officeClients';
import { Trouble, call } from '@/api/trouble';
import { Diff } from '@/review/Changes';
import { Button } from '@/ui/Button';
import { Skeleton } from '@/ui/Skeleton';
import { TroubleMessage } from '@/ui/TroubleMessage';
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
  return join ? <Offer join={join.id} /> : null;
}

/** What the newer release changes, and the press that takes it over. */
function Offer({ join }: { join: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const query = useQuery({
    queryKey: ['join-update', join],
    queryFn: () => call(() => joinUpdatesApi.getJoinUpdate({ join })),
  });
  const take = useMutation({
    mutationFn: () => call(() => joinUpdatesApi.updateJoin({ join, joinUpdateInput: {} })),
    onSuccess: ({ release }) => navigate({ to: '/petugas/rilis/$release', params: { release } }),
  });
  return (
    <section className={styles.section} aria-labelledby="pembaruan-judul">
      <h2 id="pembaruan-judul">{t('template.update_title')}</h2>
      <p className={styles.lead}>{t('template.update_lead')}</p>
      {query.isPending && <Skeleton />}
      {query.isError && <TroubleMessage error={query.error} heading="h3" retry={() => void query.refetch()} />}
      {query.data && <Diff diff={query.data.diff} />}
      {take.isError && <TroubleMessage error={take.error} heading="h3" retry={() => take.mutate()} />}
      {query.data && (
        <div>
          <Button busy={take.isPending} onClick={() => take.mutate()}>
            {t('template.update_take')}
          </Button>
        </div>
      )}
    </section>
  );
}

const isOthers = (error: Error) =>
  error instanceof Trouble && (error.kind === 'not_found' || error.kind === 'forbidden');
