export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const STORAGE_KEY = 'satu-bahasa';
let current: Language = 'id';

/** Language of the page; Indonesian until the reader chose another. */
export function currentLanguage(): Language {
  return current;
}

/** The choice of an earlier visit. */
export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(STORAGE_KEY) === 'en' ? 'en' : 'id';
  } catch {
    return 'id';
  }
}

/** Makes a language that of the document and of every later call, and remembers it. */
export function applyLanguage(language: Language): void {
  current = language;
  document.documentElement.lang = language;
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // Storage can be switched off; the choice then lasts for this visit.
  }
}
