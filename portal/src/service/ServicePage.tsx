import type { CatalogueService } from '@satu-gerbang/sdk/registry';
import { Link, useParams } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '@/api/trouble';
import { buttonClass } from '@/ui/Button';
import { Message } from '@/ui/Message';
import { Page } from '@/ui/Page';
import { Skeleton } from '@/ui/Skeleton';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { formatDay } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { Operations } from './Operations';
import { useService } from './serviceData';
import { ServiceHead } from './ServiceHead';
import { StandardFacts } from './StandardFacts';
import { UseService } from './UseService';
import { StandardMore } from './StandardMore';
import styles from './ServicePage.module.css';

/** One service: what it asks for, what it promises, what it offers to applications. */
export function ServicePage() {
  const { t } = useTranslation();
  const { agency, service } = useParams({ from: '/layanan/$agency/$service' });
  const query = useService(agency, service);
  return (
    <Page>
      {query.isPending && <Skeleton rows={5} />}
      {query.isError && isMissing(query.error) && <Missing />}
      {query.isError && !isMissing(query.error) && (
        <TroubleMessage
          error={query.error}
          heading="h1"
          title={t('trouble.catalogue_unavailable_title')}
          retry={() => void query.refetch()}
        />
      )}
      {query.isSuccess && <Service service={query.data} />}
    </Page>
  );
}

function Service({ service }: { service: CatalogueService }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <article>
      <Link to="/" search={{}} className={styles.back}>
        <ChevronLeft aria-hidden size={18} />
        {t('service.breadcrumb')}
      </Link>
      <ServiceHead entry={service.entry} sunsetAt={service.sunsetAt} endedAt={service.endedAt} />
      <UseService entry={service.entry} operations={service.operations} />
      <StandardFacts standard={service.standard} completeness={service.entry.completeness} />
      <StandardMore standard={service.standard} />
      <Operations operations={service.operations} />
      {service.publishedAt && (
        <p className={styles.published}>{t('service.published', { date: formatDay(service.publishedAt, language) })}</p>
      )}
    </article>
  );
}

function Missing() {
  const { t } = useTranslation();
  return (
    <Message
      heading="h1"
      title={t('service.not_found_title')}
      actions={
        <Link to="/" search={{}} className={buttonClass('primary')}>
          {t('service.breadcrumb')}
        </Link>
      }
    >
      <p>{t('service.not_found_text')}</p>
    </Message>
  );
}

const isMissing = (error: Error) => error instanceof Trouble && error.kind === 'not_found';
