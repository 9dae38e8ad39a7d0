import { i18n } from '@lingui/core';
import { type Language, languageFor, type Settings } from '@/domain/settings/settings.ts';

const CATALOGUES: Record<Language, () => Promise<{ messages: typeof i18n.messages }>> = {
  en: () => import('@/locales/en.po'),
  de: () => import('@/locales/de.po'),
  hi: () => import('@/locales/hi.po'),
};

/**
 * Speaks the language of the settings, else the browser's. Where its catalogue cannot be fetched
 * the language stays as it was.
 */
export async function activateLanguage(settings: Settings): Promise<void> {
  const language = languageFor(settings, navigator.languages);
  if (language === i18n.locale) return;
  const { messages } = await CATALOGUES[language]();
  i18n.loadAndActivate({ locale: language, messages });
  document.documentElement.lang = language;
}
