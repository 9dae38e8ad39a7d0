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

let spoken: Language | undefined;

/** Fetches the words of the screens, in the language that is spoken now, and has them spoken. */
export async function loadWordsOfScreens(): Promise<void> {
  if (spoken === undefined) return;
  const language = spoken;
  const { messages } = await CATALOGUES[language].rest();
  i18n.load(language, messages);
}

/**
 * Speaks the language of the settings, else the browser's. At the start the words of the first
 * frame are enough; later every word is there before the language changes. Rejects where they
 * cannot be fetched; the language then stays as it was.
 */
export async function activateLanguage(settings: Settings): Promise<void> {
  const language = languageFor(settings, navigator.languages);
  if (language === spoken) return;
  const { start, rest } = CATALOGUES[language];
  const isFirst = spoken === undefined;
  if (isFirst) spoken = language;
  const catalogues = await Promise.all(isFirst ? [start()] : [start(), rest()]);
  for (const { messages } of catalogues) i18n.load(language, messages);
  spoken = language;
  i18n.activate(language);
  document.documentElement.lang = language;
}
