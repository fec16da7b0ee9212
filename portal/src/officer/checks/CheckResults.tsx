import type { Finding } from '@satu-gerbang/sdk/registry';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { CheckSummary } from './CheckSummary';
import { FindingList } from './FindingList';
import type { useChecks } from './findings';
import release from '../release/Release.module.css';

/** What the checks found in one step's part, beside it. */
export function CheckResults({
  checks,
  findings,
  onShow,
  onBind,
  children,
}: {
  checks: ReturnType<typeof useChecks>;
  findings: readonly Finding[];
  onShow?: (finding: Finding) => void;
  onBind?: (finding: Finding) => void;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    // A scrolling region must be reachable with the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={release.side} aria-labelledby="periksa-judul" tabIndex={0}>
      <h3 id="periksa-judul">{t('checks.title')}</h3>
      {children}
      {checks.isError ? (
        <TroubleMessage error={checks.error} heading="h3" retry={() => void checks.refetch()} />
      ) : (
        <>
          <CheckSummary
            report={checks.data && { ...checks.data, conformant: findings.length === 0, findings: [...findings] }}
            busy={checks.isFetching}
          />
          <FindingList findings={findings} onShow={onShow} onBind={onBind} />
        </>
      )}
    </section>
  );
}
