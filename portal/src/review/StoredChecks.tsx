import { useTranslation } from 'react-i18next';
import { CheckSummary } from '@/officer/checks/CheckSummary';
import { FindingList } from '@/officer/checks/FindingList';
import { useStoredChecks } from '@/officer/checks/findings';
import { TroubleMessage } from '@/ui/TroubleMessage';
import styles from '@/officer/release/Release.module.css';

/** What the conformance checks find in the release as it was submitted. */
export function StoredChecks({ release }: { release: string }) {
  const { t } = useTranslation();
  const query = useStoredChecks(release);
  return (
    <section className={styles.section} aria-labelledby="hasil-periksa">
      <h2 id="hasil-periksa">{t('checks.title')}</h2>
      {query.isError ? (
        <TroubleMessage error={query.error} heading="h3" retry={() => void query.refetch()} />
      ) : (
        <CheckSummary report={query.data} busy={query.isFetching} />
      )}
      {query.data && query.data.findings.length > 0 && <FindingList findings={query.data.findings} />}
    </section>
  );
}
