import { i18n, type Messages } from '@lingui/core';
import { type Language, languageFor, type Settings } from '@/domain/settings/settings.ts';

type Catalogue = () => Promise<{ messages: Messages }>;

/** The words of the first frame, and those of everything that loads after it. */
const CATALOGUES: Readonly<Record<Language, { start: Catalogue; rest: Catalogue }>> = {
  en: {
    start: () => import('@/locales/start/en.po'),
    rest: () => import('@/locales/en.po'),
  },
  de: {
    start: () => import('@/locales/start/de.po'),
    rest: () => import('@/locales/de.po'),
  },
  hi: {
    start: () => import('@/locales/start/hi.po'),
    rest: () => import('@/locales/hi.po'),
  },
};

/** What is to be spoken, and what is. */
let wanted: Language = 'en';
let spoken: Language | undefined;

/**
 * Fetches the words of the screens in the language that is wanted, and those of the start where
 * they have not come.
 */
export async function loadWordsOfScreens(): Promise<void> {
  const language = wanted;
  const { start, rest } = CATALOGUES[language];
  await speak(language, spoken === language ? [rest()] : [start(), rest()]);
}

/**
 * Speaks the language of the settings, else the browser's. At the start the words of the first
 * frame are enough; later every word is there before the language changes. Rejects where they
 * cannot be fetched; the language then stays as it was.
 */
export async function activateLanguage(settings: Settings): Promise<void> {
  wanted = languageFor(settings, navigator.languages);
  if (wanted === spoken) return;
  const { start, rest } = CATALOGUES[wanted];
  await speak(wanted, spoken === undefined ? [start()] : [start(), rest()]);
}

async function speak(
  language: Language,
  fetching: readonly ReturnType<Catalogue>[],
): Promise<void> {
  for (const { messages } of await Promise.all(fetching)) i18n.load(language, messages);
  if (language !== wanted || language === spoken) return;
  spoken = language;
  i18n.activate(language);
  document.documentElement.lang = language;
}
