import type { ReleasesApi } from '@satu-gerbang/sdk/registry';
import { Trouble } from '@/api/trouble';
import type { Saved } from './autosave';
import { draftOf, inputOf, type DraftContent } from './draftContent';
import type { KeptDocument } from './keptDocument';
import { mergeContent, type DraftPart, type Merged } from './mergeContent';
import { readContent, readRelease, replaceContent, type ReleaseVersion } from './releaseData';

/** How often in a row a draft that others keep changing is merged before a person is asked. */
const MOST_MERGES = 3;

/** What happens to a draft beside this window. */
export interface DraftEvents {
  /** A version is stored. */
  stored: (version: ReleaseVersion) => void;
  /** Another person's changes were taken into what was sent. */
  merged: (sent: DraftContent, merged: Merged) => void;
  /** Both changed the same parts; nothing is stored until somebody chooses. */
  clash: (parts: DraftPart[]) => void;
}

/**
 * Stores a draft at the registry. A document that cannot be read stays in this tab, and does not hold back what was
 * changed beside it: that is stored with the last document that could be read. What somebody else stored meanwhile is
 * merged part by part.
 */
export class DraftStore {
  constructor(
    private readonly api: ReleasesApi,
    private readonly release: string,
    private readonly kept: KeptDocument,
    private last: DraftContent,
    private readonly events: DraftEvents,
  ) {}

  readonly save = async (content: DraftContent, etag: string): Promise<Saved> => {
    for (let merges = 0; ; merges += 1) {
      try {
        return await this.saveOnce(content, etag);
      } catch (error) {
        if (!isConflict(error) || merges === MOST_MERGES) throw error;
        const latest = await this.merge(content);
        if (latest.merged.clashes.length > 0) {
          this.events.clash(latest.merged.clashes);
          throw error;
        }
        this.events.merged(content, latest.merged);
        this.last = latest.theirs;
        content = latest.merged.content;
        etag = latest.etag;
      }
    }
  };

  /** What is stored now, put together with what is on the screen; from then on changes are made from it. */
  async rebase(mine: DraftContent): Promise<{ etag: string; theirs: DraftContent; merged: Merged }> {
    const latest = await this.merge(mine);
    this.last = latest.theirs;
    return latest;
  }

  private async merge(mine: DraftContent) {
    const [{ etag }, stored] = await Promise.all([readRelease(this.release), readContent(this.release)]);
    const theirs = draftOf(stored);
    return { etag, theirs, merged: mergeContent(this.last, mine, theirs) };
  }

  private async saveOnce(content: DraftContent, etag: string): Promise<Saved> {
    try {
      return { etag: await this.put(content, etag) };
    } catch (error) {
      const beside = { ...content, document: this.last.document };
      if (!faultOfDocument(error) || same(beside, this.last)) throw error;
      return { etag: await this.put(beside, etag), refused: error };
    }
  }

  private async put(content: DraftContent, etag: string): Promise<string> {
    const version = await replaceContent(this.api, this.release, etag, inputOf(content));
    this.last = content;
    this.kept.stored({ document: content.document, etag: version.etag });
    this.events.stored(version);
    return version.etag;
  }
}

const isConflict = (error: unknown) => error instanceof Trouble && error.kind === 'changed_elsewhere';

function faultOfDocument(error: unknown): error is Trouble {
  if (!(error instanceof Trouble) || error.kind !== 'invalid' || error.errors.length === 0) return false;
  return error.errors.every(({ pointer }) => pointer?.startsWith('/openapi'));
}

function same(one: DraftContent, other: DraftContent): boolean {
  return JSON.stringify(inputOf(one)) === JSON.stringify(inputOf(other));
}
