import * as v from 'valibot';

export const THEMES = ['system', 'light', 'dark'] as const;
export const LANGUAGES = ['en', 'de', 'hi'] as const;

export type Theme = (typeof THEMES)[number];
export type Language = (typeof LANGUAGES)[number];

export interface Settings {
  readonly theme: Theme;
  /** null follows the browser. */
  readonly language: Language | null;
}

export const DEFAULT_SETTINGS: Settings = { theme: 'system', language: null };

export const settingsSchema = v.object({
  theme: v.fallback(v.picklist(THEMES), DEFAULT_SETTINGS.theme),
  language: v.fallback(v.nullable(v.picklist(LANGUAGES)), DEFAULT_SETTINGS.language),
}) satisfies v.GenericSchema<unknown, Settings>;

/** The first of the browser's languages that we speak, else English. */
export function languageFor(settings: Settings, browserLanguages: readonly string[]): Language {
  if (settings.language !== null) return settings.language;
  for (const tag of browserLanguages) {
    const language = LANGUAGES.find((known) => known === tag.toLowerCase().split('-')[0]);
    if (language !== undefined) return language;
  }
  return 'en';
}
