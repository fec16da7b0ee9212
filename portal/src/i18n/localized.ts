import type { LocalizedText } from '@satu-gerbang/sdk/registry';
import type { Language } from './language';

/** The text in the reader's language, or in Indonesian where there is no other. */
export function localized(text: LocalizedText, language: Language): string {
  return (language === 'en' && text.en) || text.id;
}

/** `lang` attribute of a text that is not in the reader's language. */
export function foreignLang(text: LocalizedText, language: Language): 'id' | undefined {
  return language === 'en' && !text.en ? 'id' : undefined;
}
