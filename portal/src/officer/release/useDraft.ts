import type { Session } from '@satu-gerbang/sdk/gateway';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { releasesOf } from '@/api/officeClients';
import { SESSION_KEY, askWhoIsSignedIn } from '@/api/queryClient';
import type { Trouble } from '@/api/trouble';
import { useVisitor } from '@/session/session';
import { useBeforeLeaving } from '@/ui/useBeforeLeaving';
import { Autosave, type SaveState } from './autosave';
import { draftOf, type DraftContent } from './draftContent';
import { DraftStore } from './draftStore';
import type { KeptDocument } from './keptDocument';
import { readContent, readRelease, useKeepRelease, type ReleaseVersion } from './releaseData';

/** A draft on the screen that stores itself. */
export interface Draft {
  content: DraftContent;
  change: (changed: Partial<DraftContent>) => void;
  saving: { state: SaveState; trouble?: Trouble; kept?: boolean };
  /** Stores now; the version to submit, or nothing where it could not be stored. */
  flush: () => Promise<string | undefined>;
  /** After a conflict: what is on the screen replaces what is stored. */
  keepMine: () => Promise<void>;
  /** After a conflict: what is stored replaces what is on the screen. */
  takeTheirs: () => Promise<void>;
}

/** Opens a draft, as it was read or as its officer left it in this tab; it is stored in the name of this officer only. */
export function useDraft(
  { release, etag }: ReleaseVersion,
  stored: DraftContent,
  kept: KeptDocument,
  officer: Session,
): Draft {
  const { id } = release;
  const keepRelease = useKeepRelease();
  const client = useQueryClient();
  const visitor = useVisitor().state;
  const [opened] = useState(() => openedWith(kept, stored, etag));
  const [content, setContent] = useState(opened.content);
  const [saving, setSaving] = useState<Draft['saving']>({ state: 'saved' });
  const [autosave] = useState(() => {
    const store = new DraftStore(releasesOf(officer), id, kept, stored, keepRelease);
    return new Autosave<DraftContent>(opened.etag, store.save, (state, trouble) => {
      setSaving({ state, trouble, kept: kept.holds });
      askWhoIsSignedIn(client, trouble);
    });
  });
  useEffect(() => {
    if (opened.unstored) autosave.change(opened.content);
  }, [autosave, opened]);
  useEffect(
    () => () => {
      const now = client.getQueryData<Session>(SESSION_KEY);
      if (now?.authenticated && now.subject !== officer.subject) autosave.stop();
      else void autosave.flush();
    },
    [autosave, client, officer.subject],
  );
  useEffect(() => {
    if (visitor === 'signed_in') void autosave.flush();
  }, [autosave, visitor]);
  useBeforeLeaving(saving.state !== 'saved', () => void autosave.flush());

  const change = (changed: Partial<DraftContent>) => {
    const next = { ...content, ...changed };
    setContent(next);
    if (changed.document !== undefined) kept.write({ document: changed.document, etag: autosave.etag });
    autosave.change(next);
  };
  return {
    content,
    change,
    saving,
    flush: () => autosave.flush(),
    keepMine: async () => autosave.rebase((await readRelease(id)).etag),
    takeTheirs: async () => {
      const [latest, theirs] = await Promise.all([readRelease(id), readContent(id)]);
      const next = draftOf(theirs);
      kept.clear();
      setContent(next);
      autosave.change(next);
      autosave.rebase(latest.etag);
    },
  };
}

/** What is stored, or with the document that could not be stored before; from the version that it was written from. */
function openedWith(kept: KeptDocument, content: DraftContent, etag: string) {
  const unstored = kept.read();
  if (!unstored || unstored.document === content.document) {
    kept.clear();
    return { content, etag, unstored: false };
  }
  return { content: { ...content, document: unstored.document }, etag: unstored.etag, unstored: true };
}
