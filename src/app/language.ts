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

/** Settles when the screens have their words too, in the language that was activated last. */
let restLoaded: Promise<void> = Promise.resolve();

export function whenScreensHaveWords(): Promise<void> {
  return restLoaded;
}

/**
 * Speaks the language of the settings, else the browser's, from when its first words are there.
 * Rejects where they cannot be fetched; the language then stays as it was.
 */
export async function activateLanguage(settings: Settings): Promise<void> {
  const language = languageFor(settings, navigator.languages);
  if (language === i18n.locale) return;
  const { start, rest } = CATALOGUES[language];
  const isFirst = i18n.locale === '';
  restLoaded = rest().then(({ messages }) => i18n.load(language, messages));
  const [{ messages }] = await Promise.all([start(), isFirst ? null : restLoaded]);
  i18n.load(language, messages);
  i18n.activate(language);
  document.documentElement.lang = language;
}
