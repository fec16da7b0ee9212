import type { Session } from '@satu-gerbang/sdk/gateway';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Restricted } from '@/session/Restricted';
import { personOf } from '@/session/session';
import { Loading } from '@/ui/Loading';
import { TroubleMessage } from '@/ui/TroubleMessage';
import { DraftEditor } from './DraftEditor';
import { draftOf } from './draftContent';
import { useKeptDocument } from './keptDocument';
import { ReleaseHead } from './ReleaseHead';
import { useContent, useRelease, type ReleaseVersion } from './releaseData';
import { SubmittedRelease } from './SubmittedRelease';
import styles from './Release.module.css';

/** One release: worked on while it is a draft, followed afterwards. */
export function ReleasePage() {
  return <Restricted to={['officer']}>{(session) => <Opened session={session} />}</Restricted>;
}

function Opened({ session }: { session: Session }) {
  const { release } = useParams({ from: '/petugas/rilis/$release' });
  const query = useRelease(release);
  if (query.isPending) return <Loading />;
  if (query.isError && !query.data) {
    return <TroubleMessage error={query.error} heading="h1" retry={() => void query.refetch()} />;
  }
  return (
    <div className={styles.page}>
      <ReleaseHead release={query.data.release} />
      {query.data.release.state === 'draft' ? (
        <OpenDraft key={release} version={query.data} session={session} />
      ) : (
        <SubmittedRelease version={query.data} />
      )}
    </div>
  );
}

function OpenDraft({ version, session }: { version: ReleaseVersion; session: Session }) {
  const { t } = useTranslation();
  const officer = personOf(session);
  const content = useContent(version.release.id, officer);
  const kept = useKeptDocument(version.release.id, officer);
  if (content.isError) return <TroubleMessage error={content.error} retry={() => void content.refetch()} />;
  if (!content.data || !kept) return <p role="status">{t('app.loading')}</p>;
  return <DraftEditor version={version} opened={draftOf(content.data)} kept={kept} session={session} />;
}
