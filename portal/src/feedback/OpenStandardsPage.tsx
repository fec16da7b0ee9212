import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { Message } from '@/ui/Message';
import { Page } from '@/ui/Page';
import { PageHeading } from '@/ui/PageHeading';
import { Skeleton } from '@/ui/Skeleton';
import { Text } from '@/ui/Text';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { useOpenStandards } from './openStandards';
import styles from '@/account/MyPage.module.css';

/** The service standards that wait for what citizens say about them. */
export function OpenStandardsPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const query = useOpenStandards();
  return (
    <Page>
      <div className={styles.head}>
        <PageHeading title={t('say.title')} />
        <p className={styles.lead}>{t('say.lead')}</p>
      </div>
      {query.isPending && <Skeleton rows={4} />}
      {query.isError && <TroubleMessage error={query.error} retry={() => void query.refetch()} />}
      {query.data?.length === 0 && (
        <div className={styles.list}>
          <Message title={t('say.none_title')}>
            <p>{t('say.none_text')}</p>
          </Message>
        </div>
      )}
      {query.data && query.data.length > 0 && (
        <ul className={styles.list}>
          {query.data.map(({ release, agency, agencyName, service, serviceName, until }) => (
            <li key={release} className={styles.item}>
              <h2>
                <Link to="/masukan/$agency/$service" params={{ agency, service }}>
                  <Text of={serviceName} />
                </Link>
              </h2>
              <p className={styles.soft}>
                <Text of={agencyName} />
              </p>
              <p className={styles.small}>{t('say.until', { when: formatMoment(until, language) })}</p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
