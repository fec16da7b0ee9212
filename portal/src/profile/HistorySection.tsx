import type { Attribute, ProfileHistoryEntry } from '@satu-gerbang/sdk/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/account/ForPerson';
import { profileHistoryApi } from '@/api/personClients';
import { usePages } from '@/api/usePages';
import { formatMoment } from '@/i18n/format';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { MoreButton } from '@/ui/MoreButton';
import { Skeleton } from '@/ui/Skeleton';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { displayValue } from './displayValue';
import styles from '@/account/MyPage.module.css';

/** Every change of my data: what, when and by whom. Read only when asked for. */
export function HistorySection({ attributes }: { attributes: Attribute[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <section id="riwayat" className={styles.section} aria-labelledby="riwayat-judul">
      <h2 id="riwayat-judul">{t('history.title')}</h2>
      <p>{t('history.lead')}</p>
      {open ? <History attributes={attributes} /> : <Button onClick={() => setOpen(true)}>{t('history.show')}</Button>}
    </section>
  );
}

function History({ attributes }: { attributes: Attribute[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const person = usePerson();
  const query = usePages<ProfileHistoryEntry>(person.key('history'), (cursor) =>
    profileHistoryApi(person).listProfileHistory({ cursor }),
  );
  if (query.isPending) return <Skeleton />;
  if (query.isError) return <TroubleMessage error={query.error} heading="h3" retry={() => void query.refetch()} />;
  if (query.items.length === 0) return <p className={styles.soft}>{t('history.none')}</p>;
  const of = (key: string) => attributes.find((attribute) => attribute.key === key);
  return (
    <>
      <DataTable
        caption={t('history.title')}
        rows={query.items}
        rowKey={(_, index) => String(index)}
        columns={[
          {
            header: t('history.what'),
            lead: true,
            cell: ({ attribute }) => localized(of(attribute)?.name ?? { id: attribute }, language),
          },
          { header: t('history.change'), cell: ({ change }) => t(`history.change_${change}`) },
          {
            header: t('history.value'),
            cell: ({ attribute, value }) => {
              const known = of(attribute);
              return value && known ? displayValue(known, value, language) : (value ?? '–');
            },
          },
          { header: t('history.who'), cell: ({ actor }) => t(`history.actor_${actor}`) },
          {
            header: t('profile.sign_in_when'),
            cell: ({ at }) => formatMoment(at, language),
          },
        ]}
      />
      <MoreButton query={query} />
    </>
  );
}
