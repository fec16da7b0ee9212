import type { RightsRequest } from '@satu-gerbang/sdk/identity';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { DataTable } from '@/ui/DataTable';
import { StateTag } from '@/ui/StateTag';
import { WithdrawButton } from './WithdrawButton';
import styles from '@/account/MyPage.module.css';

/** Requests with their 72-hour clock. */
export function RequestList({ requests }: { requests: RightsRequest[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section className={styles.section} aria-labelledby="permintaan">
      <h2 id="permintaan">{t('rights.requests')}</h2>
      {requests.length === 0 ? (
        <p className={styles.soft}>{t('rights.no_requests')}</p>
      ) : (
        <DataTable
          caption={t('rights.requests')}
          rows={requests}
          rowKey={({ id }) => id}
          columns={[
            { header: t('rights.kind_label'), lead: true, cell: ({ kind }) => t(`rights.kind.${kind}`) },
            { header: t('rights.made'), cell: ({ at }) => formatMoment(at, language) },
            {
              header: t('rights.state'),
              cell: ({ state, waitingFor }) => (
                <StateTag tone={state === 'done' ? 'success' : 'warning'}>
                  {t(waitingFor ? 'rights.state_waiting' : `rights.state_${state}`)}
                </StateTag>
              ),
            },
            {
              header: t('rights.clock'),
              cell: ({ state, dueAt, doneAt, runsAt }) =>
                state === 'withdrawn'
                  ? '–'
                  : state === 'open' && runsAt
                    ? t('rights.runs_at', { when: formatMoment(runsAt, language) })
                    : state === 'done' && doneAt
                      ? t('rights.done_at', { when: formatMoment(doneAt, language) })
                      : t('rights.due_at', { when: formatMoment(dueAt, language), count: hoursLeft(dueAt) }),
            },
            ...(requests.some(isWaiting)
              ? [
                  {
                    header: '',
                    cell: (request: RightsRequest) => isWaiting(request) && <WithdrawButton request={request} />,
                  },
                ]
              : []),
          ]}
        />
      )}
    </section>
  );
}
/** An erasure that is done later, and can be taken back until then. */
const isWaiting = ({ kind, state, runsAt }: RightsRequest) =>
  kind === 'erase' && state === 'open' && runsAt !== undefined;

const hoursLeft = (due: Date) => Math.max(0, Math.ceil((due.getTime() - Date.now()) / 3_600_000));
