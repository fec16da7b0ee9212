import type { FeedbackEntry, FeedbackPage } from '@satu-gerbang/sdk/registry';
import { Link, useParams } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatMoment } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { StandardFacts } from '@/service/StandardFacts';
import { StandardMore } from '@/service/StandardMore';
import { Message } from '@/ui/Message';
import { Page } from '@/ui/Page';
import { PageHeading } from '@/ui/PageHeading';
import { Skeleton } from '@/ui/Skeleton';
import { Text } from '@/ui/Text';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { useOpenStandard } from './openStandards';
import { SayForm } from './SayForm';
import styles from '@/account/MyPage.module.css';
import service from '@/service/ServicePage.module.css';

/** One standard before it is published: to read, and to say what is missing or wrong in it. */
export function OpenStandardPage() {
  const { t } = useTranslation();
  const params = useParams({ from: '/masukan/$agency/$service' });
  const query = useOpenStandard(params.agency, params.service);
  return (
    <Page>
      <Link to="/masukan" className={service.back}>
        <ChevronLeft aria-hidden size={18} />
        {t('say.title')}
      </Link>
      {query.isPending && <Skeleton rows={5} />}
      {query.isError && <TroubleMessage error={query.error} heading="h1" retry={() => void query.refetch()} />}
      {query.data && <Standard page={query.data} {...params} />}
    </Page>
  );
}

function Standard({ page, agency, service: slug }: { page: FeedbackPage; agency: string; service: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { period, standard, items, total } = page;
  return (
    <article>
      <div className={styles.head}>
        <PageHeading title={period ? t('say.of') : t('say.closed_title')}>
          {period ? <Text of={period.serviceName} /> : t('say.closed_title')}
        </PageHeading>
        {period && (
          <>
            <p className={styles.soft}>
              <Text of={period.agencyName} />
            </p>
            <p className={styles.lead}>{t('say.until', { when: formatMoment(period.until, language) })}</p>
          </>
        )}
      </div>
      {!period && (
        <Message title={t('say.closed_title')}>
          <p>{t('say.closed_text')}</p>
        </Message>
      )}
      {standard && <StandardFacts standard={standard} />}
      {standard && <StandardMore standard={standard} />}
      {period && <SayForm agency={agency} service={slug} />}
      <section className={styles.section} aria-labelledby="masukan-warga">
        <h2 id="masukan-warga">{t('say.answered_title')}</h2>
        <p className={styles.soft}>{t('say.counted', { count: total })}</p>
        {items.length > 0 && (
          <ul className={styles.list}>
            {items.map((entry) => (
              <Said key={entry.id} entry={entry} />
            ))}
          </ul>
        )}
      </section>
    </article>
  );
}

function Said({ entry: { at, text, answer } }: { entry: FeedbackEntry }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <li className={styles.item}>
      <p className={styles.small}>{formatDay(at, language)}</p>
      <p lang="id">{text}</p>
      {answer && (
        <>
          <h3>{t('say.answer')}</h3>
          <p lang="id">{answer}</p>
        </>
      )}
    </li>
  );
}
