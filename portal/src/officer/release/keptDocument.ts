/* eslint-disable no-restricted-globals -- what is kept here is a document of an agency, never of a person */
import { useEffect, useState } from 'react';

/** A document that is not stored yet, and the version of the draft that it was written from. */
export interface Unstored {
  document: string;
  etag: string;
}

/**
 * The document of a draft, kept in this tab until it is stored, so that it outlives a reload: the registry takes none
 * that cannot be read. An API document says nothing of any person; nothing else of a draft is kept. The name of the
 * place is a digest of release and officer, so whoever signs in next in this tab does not find it.
 */
export class KeptDocument {
  private constructor(private readonly place: string) {}

  static async of(release: string, subject: string): Promise<KeptDocument> {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${release} ${subject}`));
    const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'));
    return new KeptDocument(`satu-draf-${hex.join('')}`);
  }

  get holds(): boolean {
    return this.read() !== undefined;
  }

  /** What is kept; nothing where storage is switched off, or holds what is none of ours. */
  read(): Unstored | undefined {
    try {
      const kept = JSON.parse(sessionStorage.getItem(this.place) ?? 'null') as Partial<Unstored> | null;
      return typeof kept?.document === 'string' && typeof kept.etag === 'string' ? (kept as Unstored) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps it; an older one is not left behind where there is no room. */
  write(unstored: Unstored): void {
    try {
      sessionStorage.setItem(this.place, JSON.stringify(unstored));
    } catch {
      this.clear();
    }
  }

  /** A document is stored: it need not be kept, and one that was written since comes from the new version. */
  stored({ document, etag }: Unstored): void {
    const kept = this.read();
    if (kept?.document === document) this.clear();
    else if (kept) this.write({ ...kept, etag });
  }

  clear(): void {
    try {
      sessionStorage.removeItem(this.place);
    } catch {
      // Where storage is switched off, nothing was kept.
    }
  }
}

/** Where this officer's document of a release is kept; nothing until that is known. */
export function useKeptDocument(release: string, subject: string): KeptDocument | undefined {
  const [kept, setKept] = useState<KeptDocument>();
  useEffect(() => {
    let wanted = true;
    void KeptDocument.of(release, subject).then((found) => wanted && setKept(found));
    return () => {
      wanted = false;
    };
  }, [release, subject]);
  return kept;
}
