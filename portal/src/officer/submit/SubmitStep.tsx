import type { Finding, Release } from '@satu-gerbang/sdk/registry';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Trouble } from '@/api/trouble';
import { Button } from '@/ui/Button';
import { FactList } from '@/ui/FactList';
import { Notice } from '@/ui/Notice';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { CheckSummary } from '../checks/CheckSummary';
import { FindingList } from '../checks/FindingList';
import { findingsOf } from '../checks/findings';
import { move, useKeepRelease } from '../release/releaseData';
import type { StepProps } from '../release/stepProps';
import { completeness } from '../standard/elements';
import styles from '../release/Release.module.css';

/** Everything once more before a reviewer looks at it. */
export function SubmitStep({
  draft,
  checks,
  release,
  onShow,
}: Pick<StepProps, 'draft' | 'checks'> & { release: Release; onShow: (finding: Finding) => void }) {
  const { t } = useTranslation();
  const keep = useKeepRelease();
  const { standard, upstreams } = draft.content;
  const { mandatory, of, all, total } = completeness(standard);
  const submit = useMutation({
    mutationFn: async () => {
      const etag = await draft.flush();
      return etag ? move(release.id, 'submit', etag) : undefined;
    },
    onSuccess: (version) => version && keep(version),
    onError: (error) => {
      if (error instanceof Trouble && error.kind === 'changed_elsewhere') void draft.catchUp();
    },
  });
  const refused = submit.error instanceof Trouble && submit.error.errors.length > 0 ? submit.error : undefined;
  const findings = refused ? findingsOf(refused) : (checks.data?.findings ?? []);
  return (
    <section className={styles.section} aria-labelledby="kirim-judul">
      <h2 id="kirim-judul">{t('submit.title')}</h2>
      <p className={styles.lead}>{t('submit.lead')}</p>
      <FactList
        facts={[
          [
            t('submit.checks'),
            checks.isError ? (
              t('submit.not_checked')
            ) : (
              <CheckSummary key="checks" report={checks.data} busy={checks.isFetching} />
            ),
          ],
          [t('submit.standard'), t('standard.completeness', { mandatory, of, all, total })],
          [t('submit.upstreams'), upstreams.map(({ url }) => url).join(', ') || t('submit.none')],
        ]}
      />
      {checks.isError && <TroubleMessage error={checks.error} heading="h3" retry={() => void checks.refetch()} />}
      {submit.data === undefined && submit.isSuccess && (
        <Notice tone="warning" role="alert" title={t('submit.not_stored')} />
      )}
      {submit.isError && !refused && <TroubleMessage error={submit.error} retry={() => submit.mutate()} />}
      {findings.length > 0 && <FindingList findings={findings} onShow={onShow} />}
      <div className={styles.actions}>
        <Button look="primary" busy={submit.isPending} onClick={() => submit.mutate()}>
          {t(submit.isPending ? 'submit.sending' : 'submit.send')}
        </Button>
      </div>
    </section>
  );
}
