import { useTranslation } from 'react-i18next';
import type { Language } from './language';

/** Language the page is shown in; the component renders again when it changes. */
export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'id';
}
