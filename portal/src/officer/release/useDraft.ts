import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { SESSION_KEY } from '@/api/queryClient';
import type { Trouble } from '@/api/trouble';
import { useVisitor } from '@/session/session';
import { useBeforeLeaving } from '@/ui/useBeforeLeaving';
import { Autosave, type SaveState } from './autosave';
import { draftOf, inputOf, type DraftContent } from './draftContent';
import { readContent, readRelease, replaceContent, useKeepRelease, type ReleaseVersion } from './releaseData';

/** A draft on the screen that stores itself. */
export interface Draft {
  content: DraftContent;
  change: (changed: Partial<DraftContent>) => void;
  saving: { state: SaveState; trouble?: Trouble };
  /** Stores now; the version to submit, or nothing where it could not be stored. */
  flush: () => Promise<string | undefined>;
  /** After a conflict: what is on the screen replaces what is stored. */
  keepMine: () => Promise<void>;
  /** After a conflict: what is stored replaces what is on the screen. */
  takeTheirs: () => Promise<void>;
}

/** Opens a draft, as it was read, to be changed. */
export function useDraft({ release, etag }: ReleaseVersion, opened: DraftContent): Draft {
  const { id } = release;
  const keep = useKeepRelease();
  const client = useQueryClient();
  const visitor = useVisitor().state;
  const [content, setContent] = useState(opened);
  const [saving, setSaving] = useState<Draft['saving']>({ state: 'saved' });
  const [autosave] = useState(
    () =>
      new Autosave<DraftContent>(
        etag,
        async (changed, version) => {
          const stored = await replaceContent(id, version, inputOf(changed));
          keep(stored);
          return stored.etag;
        },
        (state, trouble) => {
          setSaving({ state, trouble });
          if (trouble?.kind === 'signed_out') void client.invalidateQueries({ queryKey: SESSION_KEY });
        },
      ),
  );
  useEffect(() => () => void autosave.flush(), [autosave]);
  useEffect(() => {
    if (visitor === 'signed_in') void autosave.flush();
  }, [autosave, visitor]);
  useBeforeLeaving(saving.state !== 'saved', () => void autosave.flush());

  const change = (changed: Partial<DraftContent>) => {
    const next = { ...content, ...changed };
    setContent(next);
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
      setContent(next);
      autosave.change(next);
      autosave.rebase(latest.etag);
    },
  };
}
