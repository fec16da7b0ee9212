import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { applyLanguage, rememberedLanguage, type Language } from './language';
import indonesian from './id.json';

type Group = 'everyone' | 'office';

/** Texts by group and language. The pages of officers, reviewers and integrators have texts that citizens never load. */
const sources: Readonly<Record<Group, Record<Language, () => Promise<{ default: object }>>>> = {
  everyone: { id: () => Promise.resolve({ default: indonesian }), en: () => import('./en.json') },
  office: { id: () => import('./office/id.json'), en: () => import('./office/en.json') },
};

/** Milliseconds before each further try. */
const PAUSES = [2_000, 10_000, 60_000] as const;

let started: i18n | undefined;
const wanted = new Set<Group>(['everyone']);

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
  started = texts;
  const wished = rememberedLanguage();
  if (wished !== 'id') await switchLanguage(texts, wished).catch(() => void tryAgain(texts, wished));
  return texts;
}

/** Texts that could not be fetched are wanted still; until they come the page speaks Indonesian. */
async function tryAgain(texts: i18n, wished: Language): Promise<void> {
  for (const pause of PAUSES) {
    await new Promise((over) => setTimeout(over, pause));
    if (rememberedLanguage() !== wished) return;
    try {
      return await switchLanguage(texts, wished);
    } catch {
      // The next pause is longer.
    }
  }
}

/** Changes the language of the page. */
export async function switchLanguage(texts: i18n, language: Language): Promise<void> {
  await Promise.all([...wanted].map((group) => load(texts, group, language)));
  applyLanguage(language);
  await texts.changeLanguage(language);
}

/** Fetches the texts of the pages behind a role, once, in the language of the page. */
export async function wantOfficeTexts(): Promise<void> {
  wanted.add('office');
  if (started) await load(started, 'office', started.language === 'en' ? 'en' : 'id');
}

async function load(texts: i18n, group: Group, language: Language): Promise<void> {
  const { default: bundle } = await sources[group][language]();
  texts.addResourceBundle(language, 'translation', bundle, true);
}
