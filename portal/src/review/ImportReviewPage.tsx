import type { ImportJob } from '@satu-gerbang/sdk/registry';
import { useTranslation } from 'react-i18next';
import { Imports } from '@/officer/imports/ImportsPage';
import { useApproveImport } from '@/officer/imports/importData';
import { Button } from '@/ui/Button';
import { Refusal } from './Refusal';
import { ReviewerPage } from './ReviewerPage';

/** Imports of everybody; those that publish wait here for a second person. */
export function ImportReviewPage() {
  const { t } = useTranslation();
  return (
    <ReviewerPage>
      <Imports list={t('import.everybody')} act={(one) => one.state === 'waiting' && <Waiting of={one} />} />
    </ReviewerPage>
  );
}

/** Whoever started an import reads that somebody else must approve it. */
function Waiting({ of: { id, startedByMe } }: { of: ImportJob }) {
  const { t } = useTranslation();
  return startedByMe ? <p>{t('import.own')}</p> : <Approve importId={id} />;
}

function Approve({ importId }: { importId: string }) {
  const { t } = useTranslation();
  const approve = useApproveImport();
  return (
    <>
      {approve.isError && <Refusal error={approve.error} />}
      <p>{t('import.approve_text')}</p>
      <div>
        <Button look="primary" busy={approve.isPending} onClick={() => approve.mutate(importId)}>
          {t('import.approve')}
        </Button>
      </div>
    </>
  );
}
