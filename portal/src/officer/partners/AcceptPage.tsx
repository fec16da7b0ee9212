import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Refusal } from '@/review/Refusal';
import { Restricted } from '@/session/Restricted';
import { Button, buttonClass } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { PageHeading } from '@/ui/PageHeading';
import { useAgencyName } from '../agencies';
import { usePutPartner } from './partnerData';
import styles from '../release/Release.module.css';

/** Where officers of an invited agency accept to own a service jointly. */
export function AcceptPage() {
  return <Restricted to={['officer']}>{({ agencies }) => <Opened agencies={agencies} />}</Restricted>;
}

function Opened({ agencies }: { agencies: string[] }) {
  const { t } = useTranslation();
  const { agency, service } = useParams({ from: '/petugas/layanan/$agency/$service/kemitraan' });
  const nameOf = useAgencyName();
  const accept = usePutPartner(agency, service);
  const own = agencies.filter((alias) => alias !== agency);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <PageHeading title={t('partners.accept_title')} />
        <p className={styles.lead}>{t('partners.accept_lead', { agency: nameOf(agency), service })}</p>
      </div>
      {own.length === 0 && <p>{t('partners.accept_none')}</p>}
      {accept.isError && <Refusal error={accept.error} />}
      {accept.isSuccess ? (
        <Notice tone="success" role="status" title={t('partners.accept_done')}>
          <Link to="/petugas/layanan/$agency/$service" params={{ agency, service }} className={buttonClass('plain')}>
            {t('partners.accept_open')}
          </Link>
        </Notice>
      ) : (
        own.map((alias) => (
          <div key={alias}>
            <Button look="primary" busy={accept.isPending} onClick={() => accept.mutate(alias)}>
              {t('partners.accept_as', { agency: nameOf(alias) })}
            </Button>
          </div>
        ))
      )}
    </div>
  );
}
