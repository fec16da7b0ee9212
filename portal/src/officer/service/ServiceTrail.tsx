import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { DataTable } from '@/ui/DataTable';
import { Skeleton } from '@/ui/Skeleton';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { actorText } from '../release/actorText';
import { ChangedFields } from './ChangedFields';
import { useServiceTrail } from './serviceChange';
import styles from '../release/Release.module.css';

/** Who corrected what about a service, when and why; corrections need no review, so this is where they are seen. */
export function ServiceTrail({ agency, service }: { agency: string; service: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const query = useServiceTrail(agency, service);
  return (
    <section className={styles.section} aria-labelledby="perubahan-judul">
      <h2 id="perubahan-judul">{t('describe.trail_title')}</h2>
      {query.isPending && <Skeleton />}
      {query.isError && <TroubleMessage error={query.error} heading="h3" retry={() => void query.refetch()} />}
      {query.data?.length === 0 && <p>{t('describe.trail_none')}</p>}
      {query.data && query.data.length > 0 && (
        <DataTable
          caption={t('describe.trail_title')}
          rows={query.data}
          rowKey={({ at }, index) => `${at.getTime()} ${index}`}
          columns={[
            {
              header: t('describe.trail_what'),
              lead: true,
              cell: ({ fields }) => <ChangedFields fields={fields} />,
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
