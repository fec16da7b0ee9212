import type { LocalizedText } from '@satu-gerbang/sdk/registry';
import { foreignLang, localized } from '@/i18n/localized';
import { useLanguage } from '@/i18n/useLanguage';

/** A text of an agency in the reader's language; marked where it is not. */
export function Text({ of }: { of: LocalizedText }) {
  const language = useLanguage();
  return <span lang={foreignLang(of, language)}>{localized(of, language)}</span>;
}
