import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { tokensApi } from '@/api/officeClients';
import { call } from '@/api/trouble';
import { Skeleton } from '@/ui/Skeleton';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { Snippet } from './Snippet';
import { tokenSnippet } from './tokenSnippet';

/** How a token for a service is got from the issuer of this installation. */
export function TokenStep({ scope }: { scope: string }) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['protected-resource'],
    queryFn: () => call(() => tokensApi.getProtectedResource()),
    staleTime: Infinity,
  });
  if (query.isPending) return <Skeleton rows={1} />;
  if (query.isError) {
    return <TroubleMessage error={query.error} heading="h3" retry={() => void query.refetch()} />;
  }
  return <Snippet code={tokenSnippet(query.data.tokenEndpoint, scope)} label={t('mitra.token_title')} />;
}
