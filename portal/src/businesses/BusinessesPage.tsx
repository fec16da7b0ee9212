import type { Business } from '@satu-gerbang/sdk/identity';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/account/ForPerson';
import { MyPage } from '@/account/MyPage';
import { businessesApi } from '@/api/personClients';
import { call } from '@/api/trouble';
import { Button } from '@/ui/Button';
import { Message } from '@/ui/Message';
import { Notice } from '@/ui/Notice';
import { Skeleton } from '@/ui/Skeleton';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { BusinessForm } from './BusinessForm';
import styles from '@/account/MyPage.module.css';

/** The businesses that I own. */
export function BusinessesPage() {
  const { t } = useTranslation();
  return (
    <MyPage title={t('business.title')} lead={t('business.lead')}>
      {() => <Businesses />}
    </MyPage>
  );
}

function Businesses() {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const person = usePerson();
  const query = useQuery({
    queryKey: person.key('businesses'),
    queryFn: () => call(async () => (await businessesApi(person).listBusinesses()).items),
  });
  if (query.isPending) return <Skeleton />;
  if (query.isLoadingError) return <TroubleMessage error={query.error} retry={() => void query.refetch()} />;
  return (
    <>
      {query.data.length === 0 && !adding && (
        <Message title={t('business.none_title')}>
          <p>{t('business.none_text')}</p>
        </Message>
      )}
      {query.data.length > 0 && (
        <ul className={styles.list}>
          {query.data.map((business) => (
            <BusinessItem key={business.id} business={business} />
          ))}
        </ul>
      )}
      {adding ? (
        <BusinessForm onClose={() => setAdding(false)} />
      ) : (
        <p>
          <Button look={query.data.length === 0 ? 'primary' : 'plain'} onClick={() => setAdding(true)}>
            <Plus aria-hidden size={18} />
            {t('business.add')}
          </Button>
        </p>
      )}
    </>
  );
}

function BusinessItem({ business }: { business: Business }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const person = usePerson();
  const [editing, setEditing] = useState(false);
  const removing = useMutation({
    mutationFn: () =>
      call(() => businessesApi(person).removeBusiness({ business: business.id, ifMatch: business.etag ?? '*' })),
    onSuccess: () => client.invalidateQueries({ queryKey: person.key('businesses') }),
  });
  return (
    <li className={styles.item}>
      <h2>{business.name}</h2>
      <p className={styles.soft}>{business.nib ? `${t('business.nib')} ${business.nib}` : t('business.no_nib')}</p>
      {editing ? (
        <BusinessForm business={business} onClose={() => setEditing(false)} />
      ) : (
        <div className={styles.row}>
          <Button onClick={() => setEditing(true)}>
            {t('profile.edit_section')}
            <span className="visually-hidden">: {business.name}</span>
          </Button>
          <Button look="quiet" busy={removing.isPending} onClick={() => removing.mutate()}>
            {t('family.remove')}
            <span className="visually-hidden">: {business.name}</span>
          </Button>
        </div>
      )}
      {removing.isError && (
        <Notice tone="danger" role="alert">
          <p>{t('family.remove_failed')}</p>
        </Notice>
      )}
    </li>
  );
}
