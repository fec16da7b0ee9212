import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '@/ui/Button';
import { formatDay } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { RefusalReason } from '@/review/EarlierRefusals';
import { ReleaseActs } from '@/review/ReleaseActs';
import { endsOn } from '@/review/useDecision';
import { Notice } from '@/ui/Notice';
import { FeedbackSection } from '../feedback/FeedbackSection';
import { GoLiveTracker } from '../golive/GoLiveTracker';
import { AuditTrail } from './AuditTrail';
import type { ReleaseVersion } from './releaseData';

/** A release that is on its way or live: where it is, and who did what with it. */
export function SubmittedRelease({ version }: { version: ReleaseVersion }) {
  const { t } = useTranslation();
  const { release } = version;
  const { agency, service, state, draft, sunsetAt } = release;
  const language = useLanguage();
  return (
    <>
      {state === 'rejected' && <RefusalReason refused={release} />}
      <GoLiveTracker release={release} />
      {state === 'rejected' && (
        <Notice tone="warning" title={t('golive.rejected_title')}>
          <p>{t('golive.rejected_text')}</p>
          {draft && (
            <p>
              <Link to="/petugas/rilis/$release" params={{ release: draft }}>
                {t('golive.open_draft')}
              </Link>
            </p>
          )}
        </Notice>
      )}
      {state === 'deprecated' && sunsetAt && (
        <Notice tone="warning">{t('golive.sunset', { date: formatDay(sunsetAt, language) })}</Notice>
      )}
      {(state === 'published' || state === 'deprecated') && (
        <p>
          <Link to="/layanan/$agency/$service" params={{ agency, service }} className={buttonClass('plain')}>
            {t('golive.public_page')}
          </Link>
        </p>
      )}
      <FeedbackSection version={version} />
      <ReleaseActs version={version} acts={state === 'submitted' && !release.join ? ['withdraw'] : endsOn(state)} />
      <AuditTrail release={release} />
    </>
  );
}
