import type { ReleaseChange, ReleaseDiff } from '@satu-gerbang/sdk/registry';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { reviewsApi } from '@/api/officeClients';
import { call } from '@/api/trouble';
import { Notice } from '@/ui/Notice';
import { Skeleton } from '@/ui/Skeleton';
import { Text } from '@/ui/Text';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { classes } from '@/ui/classes';
import release from '@/officer/release/Release.module.css';
import styles from './Changes.module.css';

const AREAS = ['api', 'binding', 'standard', 'upstream', 'policy'] as const;

/** What a release changes against the one before. */
export function Changes({ release: id }: { release: string }) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['release-diff', id],
    queryFn: () => call(() => reviewsApi.getReleaseDiff({ release: id })),
  });
  return (
    <section className={release.section} aria-labelledby="beda-judul">
      <h2 id="beda-judul">{t('diff.title')}</h2>
      {query.isPending && <Skeleton />}
      {query.isError && <TroubleMessage error={query.error} heading="h3" retry={() => void query.refetch()} />}
      {query.data && <Diff diff={query.data} />}
    </section>
  );
}

/** Two releases compared, part by part. */
export function Diff({ diff: { against, againstVersion, breaking, changes } }: { diff: ReleaseDiff }) {
  const { t } = useTranslation();
  if (!against) return <p>{t('diff.first')}</p>;
  return (
    <>
      <p>{t('diff.against', { version: againstVersion ?? '–', count: changes.length })}</p>
      {breaking && (
        <Notice tone="warning" title={t('diff.breaking_title')}>
          <p>{t('diff.breaking_text')}</p>
        </Notice>
      )}
      {AREAS.map((area) => (
        <Area key={area} area={area} changes={changes.filter((change) => change.area === area)} />
      ))}
    </>
  );
}

function Area({ area, changes }: { area: (typeof AREAS)[number]; changes: ReleaseChange[] }) {
  const { t } = useTranslation();
  if (changes.length === 0) return null;
  return (
    <div>
      <h3>{t(`diff.area_${area}`)}</h3>
      <ul className={styles.list}>
        {changes.map((change, index) => (
          <Change key={`${change.pointer} ${index}`} change={change} />
        ))}
      </ul>
    </div>
  );
}

function Change({ change: { kind, breaking, text, before, after, pointer } }: { change: ReleaseChange }) {
  const { t } = useTranslation();
  return (
    <li className={styles.change}>
      <p className={styles.line}>
        <span className={classes(styles.kind, styles[kind])}>{t(`diff.kind_${kind}`)}</span>
        <Text of={text} />
        {breaking && <strong className={styles.breaking}>{t('diff.breaking')}</strong>}
      </p>
      {before !== undefined && (
        <p className={styles.value}>
          <span>{t('diff.before')}</span> <del>{before}</del>
        </p>
      )}
      {after !== undefined && (
        <p className={styles.value}>
          <span>{t('diff.after')}</span> <ins>{after}</ins>
        </p>
      )}
      <code className={styles.pointer}>{pointer}</code>
    </li>
  );
}
