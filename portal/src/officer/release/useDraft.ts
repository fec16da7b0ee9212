import type { Session } from '@satu-gerbang/sdk/gateway';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { releasesOf } from '@/api/officeClients';
import { SESSION_KEY, askWhoIsSignedIn } from '@/api/queryClient';
import type { Trouble } from '@/api/trouble';
import { useVisitor } from '@/session/session';
import { useBeforeLeaving } from '@/ui/useBeforeLeaving';
import { Autosave, type SaveState } from './autosave';
import type { DraftContent } from './draftContent';
import { DraftStore } from './draftStore';
import type { KeptDocument } from './keptDocument';
import { OnScreen } from './onScreen';
import { mergeContent, withParts, type DraftPart, type Merged } from './mergeContent';
import { useKeepRelease, type ReleaseVersion } from './releaseData';

type Change = Partial<DraftContent> | ((now: DraftContent) => Partial<DraftContent>);

/** A draft on the screen that stores itself. */
export interface Draft {
  content: DraftContent;
  /** Changes some of it; a function is given what is on the screen when the change is made, not when it was begun. */
  change: (changed: Change) => void;
  saving: { state: SaveState; trouble?: Trouble; kept?: boolean };
  /** Parts that somebody else has changed: taken over, or waiting for a choice where both changed them. */
  theirs: { taken: readonly DraftPart[]; clashes: readonly DraftPart[] };
  /** Stores now; the version to submit, or nothing where it could not be stored. */
  flush: () => Promise<string | undefined>;
  /** Stores nothing any more: the draft is about to be deleted. */
  abandon: () => void;
  /** Takes what others have stored since; the version that is on the screen then. */
  catchUp: () => Promise<void>;
  /** After a conflict: of the parts that both changed, mine. */
  keepMine: () => Promise<void>;
  /** After a conflict: of the parts that both changed, what is stored. */
  takeTheirs: () => Promise<void>;
}

const NOTHING: Draft['theirs'] = { taken: [], clashes: [] };

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
  const [theirs, setTheirs] = useState(NOTHING);
  const [screen] = useState(() => new OnScreen(opened.content, setContent));
  const [{ store, autosave }] = useState(() => {
    const created = new DraftStore(releasesOf(officer), id, kept, opened.base, {
      stored: keepRelease,
      merged: (sent, { content: merged, taken }) => {
        screen.show(mergeContent(sent, screen.now, merged).content);
        saver.adopt(screen.now);
        setTheirs(({ clashes }) => ({ clashes, taken }));
      },
      clash: (clashes) => setTheirs({ taken: [], clashes }),
    });
    const saver: Autosave<DraftContent> = new Autosave(opened.etag, created.save, (state, trouble) => {
      setSaving({ state, trouble, kept: kept.holds });
      askWhoIsSignedIn(client, trouble);
    });
    return { store: created, autosave: saver };
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

  const change = (changed: Change) => {
    const more = typeof changed === 'function' ? changed(screen.now) : changed;
    screen.show({ ...screen.now, ...more });
    if (more.document !== undefined) kept.write({ document: more.document, etag: autosave.etag });
    autosave.change(screen.now);
  };
  const settle = async (chosen: (merged: Merged, stored: DraftContent) => DraftContent) => {
    const now = await store.rebase(screen.now);
    screen.show(chosen(now.merged, now.theirs));
    if (screen.now.document === now.theirs.document) kept.clear();
    setTheirs(NOTHING);
    autosave.change(screen.now);
    autosave.rebase(now.etag);
  };
  return {
    content,
    change,
    saving,
    theirs,
    flush: () => autosave.flush(),
    abandon: () => {
      kept.clear();
      autosave.stop();
    },
    catchUp: () => settle(({ content: merged }) => merged),
    keepMine: () => settle(({ content: merged }) => merged),
    takeTheirs: () => settle(({ content: merged, clashes }, now) => withParts(merged, now, clashes)),
  };
}

/**
 * What is stored, or with the document that could not be stored before; from the version that it was written from. What
 * that version's document was is not known where another one is stored since.
 */
function openedWith(kept: KeptDocument, content: DraftContent, etag: string) {
  const unstored = kept.read();
  if (!unstored || unstored.document === content.document) {
    kept.clear();
    return { content, base: content, etag, unstored: false };
  }
  const base = unstored.etag === etag ? content : { ...content, document: '' };
  return { content: { ...content, document: unstored.document }, base, etag: unstored.etag, unstored: true };
}
