import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Skeleton } from '@/ui/Skeleton';
import { Text } from '@/ui/Text';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { useImportErrors } from './importData';

/** `agency/slug` as far as the row says it. */
const nameOf = (key: string | undefined) => key?.replace(/(^|\/)null(?=\/|$)/g, '$1').replace(/^\/|\/$/g, '') || '–';

/** Rows that could not be imported, and why. */
export function ImportErrors({ importId }: { importId: string }) {
  const { t } = useTranslation();
  const query = useImportErrors(importId);
  if (query.isPending) return <Skeleton rows={1} />;
  if (query.isError && !query.data) {
    return <TroubleMessage error={query.error} heading="h3" retry={() => void query.refetch()} />;
  }
  return (
    <>
      <DataTable
        caption={t('import.errors')}
        rows={query.data.pages.flatMap(({ items }) => items)}
        rowKey={({ row }) => String(row)}
        columns={[
          { header: t('import.row'), lead: true, cell: ({ row }) => t('import.row_number', { row }) },
          { header: t('import.key'), cell: ({ key }) => nameOf(key) },
          {
            header: t('import.why'),
            cell: ({ errors }) => (
              <ul>
                {errors.map(({ message, fix, pointer }, index) => (
                  <li key={`${pointer} ${index}`}>
                    <Text of={message} /> {fix.id && <Text of={fix} />} <code>{pointer}</code>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      {query.hasNextPage && (
        <div>
          <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('app.more')}
          </Button>
        </div>
      )}
    </>
  );
}
