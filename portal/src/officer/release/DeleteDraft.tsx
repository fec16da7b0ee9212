import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { releasesApi } from '@/api/officeClients';
import { call } from '@/api/trouble';
import { Refusal } from '@/review/Refusal';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { releasesKey } from '../serviceData';
import { readRelease, type ReleaseVersion } from './releaseData';

/** Deletes a draft for good, after asking. */
export function DeleteDraft({ version: { release }, onDelete }: { version: ReleaseVersion; onDelete: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { id, agency, service } = release;
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: async () => {
      onDelete();
      const { etag } = await readRelease(id);
      await call(() => releasesApi.deleteRelease({ release: id, ifMatch: etag }));
    },
    onSuccess: async () => {
      await navigate({ to: '/petugas/layanan/$agency/$service', params: { agency, service } });
      client.removeQueries({ queryKey: ['release', id] });
      await client.invalidateQueries({ queryKey: releasesKey(agency, service) });
    },
  });
  return (
    <>
      {remove.isError && <Refusal error={remove.error} />}
      <Button look="quiet" busy={remove.isPending} onClick={() => setAsking(true)}>
        {t('release.delete')}
      </Button>
      {asking && (
        <Dialog
          title={t('release.ask_delete')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t('profile.cancel')}</Button>
              <Button
                look="primary"
                onClick={() => {
                  setAsking(false);
                  remove.mutate();
                }}
              >
                {t('release.delete')}
              </Button>
            </>
          }
        >
          <p>{t('release.then_delete')}</p>
        </Dialog>
      )}
    </>
  );
}
