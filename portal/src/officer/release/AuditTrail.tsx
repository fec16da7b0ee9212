import type { Release } from '@satu-gerbang/sdk/registry';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { DataTable } from '@/ui/DataTable';
import { Skeleton } from '@/ui/Skeleton';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { actorText } from './actorText';
import { foldTrail } from './foldTrail';
import { useAudit } from './releaseData';
import styles from './Release.module.css';

const ACTIONS = [
  'create',
  'change',
  'submit',
  'withdraw',
  'approve',
  'reject',
  'publish',
  'deprecate',
  'suspend',
  'resume',
  'retire',
  'feedback',
] as const;

/** Who did what with a release, when and why. */
export function AuditTrail({ release }: { release: Release }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const query = useAudit(release.id, release.state);
  return (
    <section className={styles.section} aria-labelledby="riwayat-judul">
      <h2 id="riwayat-judul">{t('audit.title')}</h2>
      {query.isPending && <Skeleton />}
      {query.isError && <TroubleMessage error={query.error} heading="h3" retry={() => void query.refetch()} />}
      {query.data && (
        <DataTable
          caption={t('audit.title')}
          rows={foldTrail(query.data)}
          rowKey={(_, index) => String(index)}
          columns={[
            {
              header: t('audit.action'),
              lead: true,
              cell: ({ action, times }) => timesText(actionText(action, t), times, t),
            },
            { header: t('audit.at'), cell: ({ at }) => `${formatDay(at, language)}, ${formatTime(at, language)}` },
            { header: t('audit.actor'), cell: (entry) => actorText(entry, t) },
            { header: t('audit.reason'), cell: ({ reason }) => reason ?? '–' },
          ]}
        />
      )}
    </section>
  );
}

function timesText(text: string, times: number, t: TFunction): string {
  return times === 1 ? text : t('audit.times', { action: text, times });
}

function actionText(action: string, t: TFunction): string {
  const known = ACTIONS.find((one) => one === action);
  return known ? t(`audit.action_${known}`) : action;
}
