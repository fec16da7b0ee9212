import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemsApi } from '@/api/officeClients';
import { call } from '@/api/trouble';
import { DataTable } from '@/ui/DataTable';
import { PageHeading } from '@/ui/PageHeading';
import { Skeleton } from '@/ui/Skeleton';
import { Text } from '@/ui/Text';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { IntegratorPage } from './IntegratorPage';
import styles from './Reference.module.css';

/** Every refusal that the platform gives: what it means and how to mend it. */
export function ProblemsPage() {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['problems'],
    queryFn: () => call(async () => (await problemsApi.listProblems()).items),
    staleTime: Infinity,
  });
  return (
    <IntegratorPage>
      <div className={styles.head}>
        <PageHeading title={t('mitra.problems')} />
        <p>{t('mitra.problems_lead')}</p>
      </div>
      {query.isPending && <Skeleton />}
      {query.isError && <TroubleMessage error={query.error} retry={() => void query.refetch()} />}
      {query.data && (
        <DataTable
          caption={t('mitra.problems')}
          rows={query.data.toSorted((a, b) => a.status - b.status || a.code.localeCompare(b.code))}
          rowKey={({ code }) => code}
          columns={[
            {
              header: t('mitra.code'),
              lead: true,
              cell: ({ code }) => (
                <a href={`/problems/${code}`}>
                  <code>{code}</code>
                </a>
              ),
            },
            { header: t('mitra.status'), numeric: true, cell: ({ status }) => status },
            { header: t('mitra.meaning'), cell: ({ meaning }) => <Text of={meaning} /> },
            { header: t('mitra.fix'), cell: ({ fix }) => <Text of={fix} /> },
          ]}
        />
      )}
    </IntegratorPage>
  );
}
