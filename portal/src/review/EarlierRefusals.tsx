import type { Release } from '@satu-gerbang/sdk/registry';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { actorText } from '@/officer/release/actorText';
import { useAudit } from '@/officer/release/releaseData';
import { useReleases } from '@/officer/serviceData';
import { Notice } from '@/ui/Notice';

/** Why the release that this one was made from was refused: read before everything else, by officers and reviewers. */
export function EarlierRefusal({ release, reviewing = false }: { release: Release; reviewing?: boolean }) {
  const { data: releases = [] } = useReleases(release.agency, release.service);
  const refused = releases.find(({ state, draft }) => state === 'rejected' && draft === release.id);
  return refused ? <RefusalReason refused={refused} reviewing={reviewing} /> : null;
}

/** The reason of a refusal, who gave it and when. */
export function RefusalReason({ refused, reviewing = false }: { refused: Release; reviewing?: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: trail } = useAudit(refused.id, refused.state);
  const entry = trail?.findLast(({ action }) => action === 'reject');
  if (!entry) return null;
  return (
    <Notice tone="warning" title={t('review.refused_because')}>
      <p>{entry.reason ?? t('review.refused_silently')}</p>
      <p>
        {actorText(entry, t)}, {formatMoment(entry.at, language)}
      </p>
      {reviewing && (
        <p>
          <Link to="/tinjau/$release" params={{ release: refused.id }}>
            {t('review.open_refused')}
          </Link>
        </p>
      )}
    </Notice>
  );
}
