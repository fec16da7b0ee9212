import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { applyLanguage, rememberedLanguage, type Language } from './language';
import indonesian from './id.json';

/** Starts the texts in the remembered language. Indonesian is part of the first load, English is fetched when wanted. */
export async function startTexts(): Promise<i18n> {
  const texts = createInstance();
  await texts.use(initReactI18next).init({
    lng: 'id',
    fallbackLng: false,
    resources: { id: { translation: indonesian } },
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  });
  await switchLanguage(texts, rememberedLanguage());
  return texts;
}

/** Changes the language of the page. */
export async function switchLanguage(texts: i18n, language: Language): Promise<void> {
  if (!texts.hasResourceBundle(language, 'translation')) {
    const { default: english } = await import('./en.json');
    texts.addResourceBundle(language, 'translation', english);
  }
  applyLanguage(language);
  await texts.changeLanguage(language);
}
