import type { Release } from '@satu-gerbang/sdk/registry';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '@/i18n/format';
import { useLanguage } from '@/i18n/useLanguage';
import { DataTable } from '@/ui/DataTable';
import { liveText } from '../golive/liveText';
import { ReleaseStateTag } from '../ReleaseStateTag';

/** Releases of a service, newest first. */
export function ReleaseTable({ releases }: { releases: Release[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const moment = (at: Date) => `${formatDay(at, language)}, ${formatTime(at, language)}`;
  return (
    <DataTable
      caption={t('release.all')}
      rows={releases}
      rowKey={({ id }) => id}
      columns={[
        {
          header: t('release.release'),
          lead: true,
          cell: (release) => (
            <Link to="/petugas/rilis/$release" params={{ release: release.id }}>
              {t('release.number', { number: releases.length - releases.indexOf(release) })}
              {release.documentVersion && ` · ${t('release.version', { version: release.documentVersion })}`}
            </Link>
          ),
        },
        { header: t('release.made'), cell: ({ createdAt }) => moment(createdAt) },
        { header: t('release.state'), cell: ({ state }) => <ReleaseStateTag state={state} /> },
        { header: t('release.live'), cell: ({ live }) => (live ? liveText(live, t, language) : '–') },
      ]}
    />
  );
}
