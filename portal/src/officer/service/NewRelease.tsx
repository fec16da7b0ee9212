import type { Release, Service } from '@satu-gerbang/sdk/registry';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { releasesApi } from '@/api/officeClients';
import { call } from '@/api/trouble';
import { Button, buttonClass } from '@/ui/Button';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { readContent } from '../release/releaseData';
import { starterContent } from '../release/starter';
import { newest, openDraft, serving } from '../services/standing';

/** Opens the draft that is there, or begins one from what is live. */
export function NewRelease({ service: { agency, slug, name }, releases }: { service: Service; releases: Release[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const draft = openDraft(releases);
  const basis = serving(releases) ?? newest(releases);
  const begin = useMutation({
    mutationFn: async () => {
      const releaseInput = basis ? await readContent(basis.id) : starterContent(name.id);
      return call(() => releasesApi.createRelease({ agency, service: slug, releaseInput }));
    },
    onSuccess: ({ id }) => navigate({ to: '/petugas/rilis/$release', params: { release: id } }),
  });
  if (draft) {
    return (
      <Link to="/petugas/rilis/$release" params={{ release: draft.id }} className={buttonClass('primary')}>
        {t('release.open_draft')}
      </Link>
    );
  }
  if (begin.isError) return <TroubleMessage error={begin.error} heading="h3" retry={() => begin.mutate()} />;
  return (
    <Button look="primary" busy={begin.isPending} onClick={() => begin.mutate()}>
      {t('release.begin')}
    </Button>
  );
}
