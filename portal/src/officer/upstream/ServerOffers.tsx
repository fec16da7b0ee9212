import type { Upstream } from '@satu-gerbang/sdk/registry';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { declaredServers } from '@/review/declaredOperations';
import { Button } from '@/ui/Button';

/** The addresses that the document names itself, to be taken over with one press. */
export default function ServerOffers({
  document,
  upstreams,
  onTake,
}: {
  document: string;
  upstreams: readonly Upstream[];
  onTake: (url: string) => void;
}) {
  const { t } = useTranslation();
  const servers = useMemo(() => declaredServers(document), [document]);
  const offered = servers.filter((server) => upstreams.every(({ url }) => url !== server)).slice(0, 5);
  if (offered.length === 0) return null;
  return (
    <div>
      <p>{t('upstream.servers')}</p>
      {offered.map((url) => (
        <Button key={url} look="quiet" onClick={() => onTake(url)}>
          {t('upstream.take_server', { url })}
        </Button>
      ))}
    </div>
  );
}
