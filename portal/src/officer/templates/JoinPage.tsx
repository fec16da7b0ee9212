import { Link, useParams } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { StandardFacts } from '@/service/StandardFacts';
import { Restricted } from '@/session/Restricted';
import { Loading } from '@/ui/Loading';
import { PageHeading } from '@/ui/PageHeading';
import { Text } from '@/ui/Text';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { JoinForm } from './JoinForm';
import { JoinList } from './JoinList';
import { useTemplate } from './templateData';
import styles from '../release/Release.module.css';

/** A template: what citizens would read, who has joined, and the small document that joins. */
export function JoinPage() {
  return <Restricted to={['officer']}>{({ agencies }) => <Opened agencies={agencies} />}</Restricted>;
}

function Opened({ agencies }: { agencies: string[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { template: id } = useParams({ from: '/petugas/templat/$template' });
  const query = useTemplate(id);
  if (query.isPending) return <Loading />;
  if (query.isError) return <TroubleMessage error={query.error} heading="h1" retry={() => void query.refetch()} />;
  const { template, standard, authType } = query.data;
  const others = agencies.filter((alias) => alias !== template.agency);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Link to="/petugas/templat" className={styles.back}>
          <ChevronLeft aria-hidden size={18} />
          {t('template.title')}
        </Link>
        <PageHeading title={localized(template.serviceName, language)} />
        <p className={styles.about}>
          <Text of={template.agencyName} />
        </p>
        <p className={styles.lead}>
          <Text of={template.summary} />
        </p>
      </div>
      {template.offered && others.length > 0 && (
        <JoinForm template={id} agencies={others} cost={standard.biayaTarif} wanted={authType} />
      )}
      <StandardFacts standard={standard} />
      <JoinList template={id} />
    </div>
  );
}
