import * as v from 'valibot';
import { type Route, routeSchema } from '@/domain/queue/route.ts';
import { amountSchema, capsSchema, NO_CAPS, type SpendingCaps } from '@/domain/queue/spending.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export const LANGUAGES = ['en', 'de', 'hi'] as const;

export type Theme = (typeof THEMES)[number];
export type Language = (typeof LANGUAGES)[number];

export interface Settings {
  readonly theme: Theme;
  /** null follows the browser. */
  readonly language: Language | null;
  /** Nothing new is sent until the queue goes on. */
  readonly isQueuePaused: boolean;
  /** Which connections may stand in for one another; null for none. */
  readonly route: Route | null;
  readonly caps: SpendingCaps;
  /** The screen stays on while pictures are on their way. */
  readonly keepsAwake: boolean;
  /** A notification tells that all is done when nobody is looking. */
  readonly notifies: boolean;
  /** A short tone tells it. */
  readonly sounds: boolean;
  /** Pictures that cost more than this together, in US dollars, are asked for twice; null for never. */
  readonly asksAboveUsd: number | null;
  /** Whether the user was told once that the browser can be asked to keep everything. */
  readonly hasHeardOfKeeping: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  language: null,
  isQueuePaused: false,
  route: null,
  caps: NO_CAPS,
  keepsAwake: false,
  notifies: false,
  sounds: false,
  asksAboveUsd: null,
  hasHeardOfKeeping: false,
};

export const settingsSchema = v.object({
  theme: v.fallback(v.picklist(THEMES), DEFAULT_SETTINGS.theme),
  language: v.fallback(v.nullable(v.picklist(LANGUAGES)), DEFAULT_SETTINGS.language),
  isQueuePaused: v.fallback(v.boolean(), false),
  route: v.fallback(v.nullable(routeSchema), null),
  caps: v.fallback(capsSchema, NO_CAPS),
  keepsAwake: v.fallback(v.boolean(), false),
  notifies: v.fallback(v.boolean(), false),
  sounds: v.fallback(v.boolean(), false),
  asksAboveUsd: v.fallback(amountSchema, null),
  hasHeardOfKeeping: v.fallback(v.boolean(), false),
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
