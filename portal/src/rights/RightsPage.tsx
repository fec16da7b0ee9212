import type { RightsRequest } from '@satu-gerbang/sdk/identity';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/account/ForPerson';
import { MyPage } from '@/account/MyPage';
import { rightsApi } from '@/api/personClients';
import { call } from '@/api/trouble';
import { Skeleton } from '@/ui/Skeleton';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { EraseSection } from './EraseSection';
import { ExportSection } from './ExportSection';
import { RectifySection } from './RectifySection';
import { RequestList } from './RequestList';
import { RestrictSection } from './RestrictSection';

/** What the law (UU 27/2022) lets me ask for, and what became of it. */
export function RightsPage() {
  const { t } = useTranslation();
  return (
    <MyPage title={t('rights.title')} lead={t('rights.lead')}>
      {() => <Rights />}
    </MyPage>
  );
}

function Rights() {
  const person = usePerson();
  const query = useQuery({
    queryKey: person.key('rights'),
    queryFn: () => call(async (): Promise<RightsRequest[]> => (await rightsApi(person).listRightsRequests()).items),
  });
  return (
    <>
      <ExportSection />
      {query.isPending && <Skeleton />}
      {query.isLoadingError && <TroubleMessage error={query.error} retry={() => void query.refetch()} />}
      {query.data && (
        <>
          <RectifySection />
          <RestrictSection requests={query.data} />
          <EraseSection />
          <RequestList requests={query.data} />
        </>
      )}
    </>
  );
}
