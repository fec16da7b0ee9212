import type { Agency } from '@satu-gerbang/sdk/registry';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { TextInput } from '@/ui/fields/TextInput';
import { PageHeading } from '@/ui/PageHeading';
import { Skeleton } from '@/ui/Skeleton';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { Refusal } from '../Refusal';
import { ReviewerPage } from '../ReviewerPage';
import { AgencyTable } from './AgencyTable';
import { SuspensionDialog } from './SuspensionDialog';
import { matchingAgencies, useAgencies, useSuspension } from './agencyData';
import release from '@/officer/release/Release.module.css';

const PAGE = 50;

/** Every agency; a reviewer can take its routes away and give them back. */
export function AgenciesPage() {
  const { t } = useTranslation();
  const query = useAgencies();
  return (
    <ReviewerPage>
      <div className={release.head}>
        <PageHeading title={t('agencies.title')} />
        <p className={release.lead}>{t('agencies.lead')}</p>
      </div>
      {query.isPending && <Skeleton />}
      {query.isError && <TroubleMessage error={query.error} retry={() => void query.refetch()} />}
      {query.data && <Found agencies={query.data} />}
    </ReviewerPage>
  );
}

function Found({ agencies }: { agencies: Agency[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [words, setWords] = useState('');
  const [shown, setShown] = useState(PAGE);
  const [asked, setAsked] = useState<Agency>();
  const suspension = useSuspension();
  const found = matchingAgencies(agencies, words, (agency) => localized(agency.name, language));
  return (
    <>
      <TextInput id="cari-instansi" label={t('agencies.filter')} value={words} maxLength={200} onChange={setWords} />
      {suspension.isError && <Refusal error={suspension.error} />}
      <p role="status">{t('agencies.found', { count: found.length })}</p>
      {found.length > 0 && <AgencyTable agencies={found.slice(0, shown)} onAsk={setAsked} />}
      {found.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + PAGE)}>{t('app.more')}</Button>
        </div>
      )}
      {asked && (
        <SuspensionDialog
          agency={asked}
          onClose={() => setAsked(undefined)}
          onDecide={(reason) => {
            setAsked(undefined);
            suspension.mutate({ agency: asked.alias, suspend: !asked.suspended, reason });
          }}
        />
      )}
    </>
  );
}
