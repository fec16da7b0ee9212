import type { Service } from '@satu-gerbang/sdk/registry';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, buttonClass } from '@/ui/Button';
import { TextInput } from '@/ui/fields/TextInput';
import { Message } from '@/ui/Message';
import { Skeleton } from '@/ui/Skeleton';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { useAgencyName } from '../agencies';
import { Invitations } from '../partners/Invitations';
import { useServices } from '../serviceData';
import { matching } from './matching';
import { ServiceTable } from './ServiceTable';
import styles from './MyServices.module.css';

const PAGE = 20;

/** Services of one agency, some at a time: each row asks how far it is live. */
export function AgencyServices({ agency }: { agency: string }) {
  const nameOf = useAgencyName();
  const query = useServices(agency);
  const id = `layanan-${agency}`;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{nameOf(agency)}</h2>
      <Invitations agency={agency} />
      {query.isPending && <Skeleton />}
      {query.isError && <TroubleMessage error={query.error} heading="h3" retry={() => void query.refetch()} />}
      {query.isSuccess && (query.data.length > 0 ? <Rows services={query.data} /> : <NoneYet />)}
    </section>
  );
}

function Rows({ services }: { services: Service[] }) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [shown, setShown] = useState(PAGE);
  const found = matching(services, words);
  return (
    <>
      {services.length > PAGE && (
        <div className={styles.filter}>
          <TextInput id={`cari-${services[0]?.agency}`} label={t('office.filter')} value={words} onChange={setWords} />
        </div>
      )}
      <p className={styles.count} role="status">
        {t('office.services', { count: found.length })}
      </p>
      <ServiceTable services={found.slice(0, shown)} />
      {found.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + PAGE)}>{t('app.more')}</Button>
        </div>
      )}
    </>
  );
}

function NoneYet() {
  const { t } = useTranslation();
  return (
    <Message
      heading="h3"
      title={t('office.none_title')}
      actions={
        <Link to="/petugas/layanan-baru" className={buttonClass('plain')}>
          {t('office.new_service')}
        </Link>
      }
    >
      <p>{t('office.none_text')}</p>
    </Message>
  );
}
