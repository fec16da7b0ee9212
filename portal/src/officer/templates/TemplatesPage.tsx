import type { Template } from '@satu-gerbang/sdk/registry';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable } from '@/ui/DataTable';
import { Message } from '@/ui/Message';
import { PageHeading } from '@/ui/PageHeading';
import { Skeleton } from '@/ui/Skeleton';
import { Text } from '@/ui/Text';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { OfficePage } from '../OfficePage';
import { useTemplates } from './templateData';
import styles from '../release/Release.module.css';

/** Services that other agencies offer to be taken over. */
export function TemplatesPage() {
  return <OfficePage>{() => <Content />}</OfficePage>;
}

function Content() {
  const { t } = useTranslation();
  const query = useTemplates();
  return (
    <>
      <div className={styles.head}>
        <PageHeading title={t('template.title')} />
        <p>{t('template.lead')}</p>
      </div>
      {query.isPending && <Skeleton />}
      {query.isError && <TroubleMessage error={query.error} retry={() => void query.refetch()} />}
      {query.data && (query.data.length > 0 ? <TemplateTable templates={query.data} /> : <None />)}
    </>
  );
}

function TemplateTable({ templates }: { templates: Template[] }) {
  const { t } = useTranslation();
  return (
    <DataTable
      caption={t('template.title')}
      rows={templates}
      rowKey={({ id }) => id}
      columns={[
        {
          header: t('office.service'),
          lead: true,
          cell: ({ id, serviceName }) => (
            <Link to="/petugas/templat/$template" params={{ template: id }}>
              <Text of={serviceName} />
            </Link>
          ),
        },
        { header: t('template.by'), cell: ({ agencyName }) => <Text of={agencyName} /> },
        { header: t('template.joined'), numeric: true, cell: ({ joined }) => joined },
      ]}
    />
  );
}

function None() {
  const { t } = useTranslation();
  return (
    <Message title={t('template.none_title')}>
      <p>{t('template.none_text')}</p>
    </Message>
  );
}
