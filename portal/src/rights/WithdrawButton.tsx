import type { RightsRequest } from '@satu-gerbang/sdk/identity';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePerson } from '@/account/ForPerson';
import { rightsApi } from '@/api/personClients';
import { call } from '@/api/trouble';
import { Button } from '@/ui/Button';

/** Takes an erasure back while it waits. */
export function WithdrawButton({ request: { id } }: { request: RightsRequest }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const person = usePerson();
  const withdrawing = useMutation({
    mutationFn: () => call(() => rightsApi(person).withdrawRightsRequest({ request: id })),
    onSettled: () => client.invalidateQueries({ queryKey: person.key() }),
  });
  return (
    <>
      <Button busy={withdrawing.isPending} onClick={() => withdrawing.mutate()}>
        {t('rights.withdraw')}
      </Button>
      {withdrawing.isError && <span role="alert">{t('rights.withdraw_failed')}</span>}
    </>
  );
}
