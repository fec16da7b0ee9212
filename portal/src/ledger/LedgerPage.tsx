import type { LedgerEntry } from '@satu-gerbang/sdk/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/account/ForPerson';
import { MyPage } from '@/account/MyPage';
import { ledgerApi } from '@/api/personClients';
import { usePages } from '@/api/usePages';
import { ButtonLink } from '@/ui/Button';
import { Message } from '@/ui/Message';
import { MoreButton } from '@/ui/MoreButton';
import { Skeleton } from '@/ui/Skeleton';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { AccessTimeline } from './AccessTimeline';
import { LedgerFilters, type LedgerFilter } from './LedgerFilters';
import { VerifySeal } from './VerifySeal';
import my from '@/account/MyPage.module.css';

/** Who was given which of my data, and proof that nobody changed the list. */
export function LedgerPage() {
  const { t } = useTranslation();
  return (
    <MyPage title={t('ledger.title')} lead={t('ledger.lead')}>
      {() => <Ledger />}
    </MyPage>
  );
}

function Ledger() {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<LedgerFilter>({});
  const person = usePerson();
  const query = usePages<LedgerEntry>(person.key('ledger', filter), (cursor) =>
    ledgerApi(person).listLedger({ ...filter, cursor }),
  );
  const filtered = Boolean(filter.service ?? filter.kind);
  return (
    <>
      <VerifySeal />
      <LedgerFilters filter={filter} entries={query.items} onChange={setFilter} />
      {query.isPending && <Skeleton rows={4} />}
      {query.isError && <TroubleMessage error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && query.items.length === 0 && (
        <Message title={t(filtered ? 'ledger.none_filtered' : 'ledger.none_title')}>
          <p>{t('ledger.none_text')}</p>
        </Message>
      )}
      {query.items.length > 0 && <AccessTimeline entries={query.items} />}
      <MoreButton query={query} />
      <p className={my.row}>
        <ButtonLink href="/identity/v1/ledger/export" download="jejak-akses.ndjson">
          {t('ledger.export')}
        </ButtonLink>
      </p>
    </>
  );
}
