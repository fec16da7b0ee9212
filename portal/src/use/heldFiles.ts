import { createContext, useContext } from 'react';

const PREFIX = 'berkas:';

/**
 * The files that were chosen in a form. The form library copies its data as JSON, in which a file is nothing; so a text stands
 * in the data for each, and the files themselves wait here, in memory, until the form is sent.
 */
export class HeldFiles {
  private readonly files = new Map<string, File>();

  /** Takes a file. @returns the text that stands for it */
  hold(file: File): string {
    const token = PREFIX + crypto.randomUUID();
    this.files.set(token, file);
    return token;
  }

  /** The file that a text stands for. */
  get(token: unknown): File | undefined {
    return typeof token === 'string' ? this.files.get(token) : undefined;
  }

  release(token: unknown): void {
    if (typeof token === 'string') this.files.delete(token);
  }

  /** The same data with each file in the place of its text. */
  in(data: unknown): unknown {
    const file = this.get(data);
    if (file) return file;
    if (Array.isArray(data)) return data.map((one) => this.in(one));
    if (typeof data !== 'object' || data === null) return data;
    return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, this.in(value)]));
  }
}

export const FilesContext = createContext<HeldFiles | undefined>(undefined);

/** The files of the form around a field. */
export function useHeldFiles(): HeldFiles {
  const files = useContext(FilesContext);
  if (!files) throw new Error('A file is chosen inside of a form only');
  return files;
}
