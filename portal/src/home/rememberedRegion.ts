const STORAGE_KEY = 'satu-wilayah';

/** The region that was looked for last: a choice like the language, nothing about the person. */
export function rememberedRegion(): string | undefined {
  try {
    const code = localStorage.getItem(STORAGE_KEY) ?? '';
    return /^\d{2}(\.\d{2}){0,2}$/.test(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a region, or forgets it. */
export function rememberRegion(code: string | undefined): void {
  try {
    if (code) localStorage.setItem(STORAGE_KEY, code);
    else localStorage.removeItem(STORAGE_KEY);
  } catch {
    // Storage can be switched off; the choice then lasts for this visit.
  }
}
