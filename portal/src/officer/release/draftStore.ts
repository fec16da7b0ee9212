import type { ReleasesApi } from '@satu-gerbang/sdk/registry';
import { Trouble } from '@/api/trouble';
import type { Saved } from './autosave';
import { inputOf, type DraftContent } from './draftContent';
import type { KeptDocument } from './keptDocument';
import { replaceContent, type ReleaseVersion } from './releaseData';

/**
 * Stores a draft at the registry. A document that cannot be read stays in this tab, and does not hold back what was
 * changed beside it: that is stored with the last document that could be read.
 */
export class DraftStore {
  constructor(
    private readonly api: ReleasesApi,
    private readonly release: string,
    private readonly kept: KeptDocument,
    private last: DraftContent,
    private readonly onStored: (version: ReleaseVersion) => void,
  ) {}

  readonly save = async (content: DraftContent, etag: string): Promise<Saved> => {
    try {
      return { etag: await this.put(content, etag) };
    } catch (error) {
      const beside = { ...content, document: this.last.document };
      if (!faultOfDocument(error) || same(beside, this.last)) throw error;
      return { etag: await this.put(beside, etag), refused: error };
    }
  };

  private async put(content: DraftContent, etag: string): Promise<string> {
    const version = await replaceContent(this.api, this.release, etag, inputOf(content));
    this.last = content;
    this.kept.stored({ document: content.document, etag: version.etag });
    this.onStored(version);
    return version.etag;
  }
}

function faultOfDocument(error: unknown): error is Trouble {
  if (!(error instanceof Trouble) || error.kind !== 'invalid' || error.errors.length === 0) return false;
  return error.errors.every(({ pointer }) => pointer?.startsWith('/openapi'));
}

function same(one: DraftContent, other: DraftContent): boolean {
  return JSON.stringify(inputOf(one)) === JSON.stringify(inputOf(other));
}
