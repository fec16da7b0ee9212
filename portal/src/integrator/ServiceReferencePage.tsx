import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unifiedApi } from '@/api/officeClients';
import { call } from '@/api/trouble';
import { Loading } from '@/ui/Loading';
import { PageHeading } from '@/ui/PageHeading';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { operationsOf, type ApiDocument } from './document';
import { IntegratorPage } from './IntegratorPage';
import { OperationReference } from './OperationReference';
import { LanguageChoice } from './LanguageChoice';
import type { SnippetLanguage } from './snippets';
import styles from './Reference.module.css';

/** The operations of one service, from its slice of the unified API. */
export function ServiceReferencePage() {
  const { agency, service } = useParams({ from: '/mitra/referensi/$agency/$service' });
  const query = useQuery({
    queryKey: ['slice', agency, service],
    queryFn: () => call(async (): Promise<ApiDocument> => unifiedApi.getUnifiedService({ agency, service })),
  });
  return (
    <IntegratorPage>
      {query.isPending && <Loading />}
      {query.isError && <TroubleMessage error={query.error} heading="h1" retry={() => void query.refetch()} />}
      {query.data && <Slice document={query.data} agency={agency} service={service} />}
    </IntegratorPage>
  );
}

function Slice({ document, agency, service }: { document: ApiDocument; agency: string; service: string }) {
  const { t } = useTranslation();
  const [language, setLanguage] = useState<SnippetLanguage>('curl');
  return (
    <>
      <div className={styles.section}>
        <PageHeading title={document.info?.title ?? `${agency}/${service}`} />
        {document.info?.description && <p lang="id">{document.info.description}</p>}
        <p className={styles.links}>
          <a href={`/openapi/${agency}/${service}.json`}>{t('mitra.slice')}</a>
          <a href={`/openapi/agencies/${agency}.json`}>{t('mitra.agency_slice')}</a>
        </p>
        <p>
          {t('mitra.scope')} <code>{`${agency}/${service}`}</code>. <Link to="/mitra">{t('mitra.token_how')}</Link>
        </p>
        <LanguageChoice language={language} onChange={setLanguage} />
      </div>
      {operationsOf(document).map((operation) => (
        <OperationReference key={operation.id} {...{ document, operation, language }} />
      ))}
    </>
  );
}
