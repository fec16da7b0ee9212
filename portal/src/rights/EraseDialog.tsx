import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/account/ForPerson';
import { casesApi } from '@/api/personClients';
import { Trouble, call } from '@/api/trouble';
import { SignInAgain } from '@/session/SignInAgain';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Notice } from '@/ui/Notice';
import { Skeleton } from '@/ui/Skeleton';
import { Text } from '@/ui/Text';
import type { useRightsRequest } from './rightsData';

/** Asks once more before everything is destroyed: which applications that ends, and who it is that asks. */
export function EraseDialog({
  request,
  onClose,
}: {
  request: ReturnType<typeof useRightsRequest>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { error } = request;
  const proof = error instanceof Trouble && error.kind === 'step_up';
  return (
    <Dialog
      title={t('rights.erase_confirm_title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('profile.cancel')}</Button>
          <Button busy={request.isPending} onClick={() => request.mutate({ kind: 'erase' })}>
            {t('rights.erase_confirm')}
          </Button>
        </>
      }
    >
      <p>{t('rights.erase_confirm_text')}</p>
      <RunningApplications />
      <p>{t('rights.erase_password')}</p>
      {proof && <SignInAgain fresh text={t('rights.erase_sign_in')} />}
      {request.isError && !proof && (
        <Notice tone="danger" role="alert">
          <p>{(error instanceof Trouble && error.problem?.detail) || t('rights.failed')}</p>
        </Notice>
      )}
    </Dialog>
  );
}

/** What is still being worked on somewhere; agencies go on with it, but here it can no longer be followed. */
function RunningApplications() {
  const { t } = useTranslation();
  const person = usePerson();
  const query = useQuery({
    queryKey: person.key('running-cases'),
    queryFn: () => call(() => casesApi(person).listCases({})),
  });
  if (query.isPending) return <Skeleton rows={1} />;
  const running = query.data?.items.filter(({ decidedAt }) => !decidedAt) ?? [];
  if (query.isError) return <p>{t('rights.erase_running_unknown')}</p>;
  if (running.length === 0) return <p>{t('rights.erase_running_none')}</p>;
  return (
    <Notice tone="warning" title={t('rights.erase_running', { count: running.length })}>
      <ul>
        {running.map(({ id, service, serviceName, receipt }) => (
          <li key={id}>
            {serviceName ? <Text of={serviceName} /> : service}
            {receipt && ` (${receipt})`}
          </li>
        ))}
      </ul>
      {query.data?.next && <p>{t('rights.erase_running_more')}</p>}
    </Notice>
  );
}
