import * as v from 'valibot';
import { type Route, routeSchema } from '@/domain/queue/route.ts';
import { amountSchema, capsSchema, NO_CAPS, type SpendingCaps } from '@/domain/queue/spending.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export const LANGUAGES = ['en', 'de', 'hi'] as const;

export type Theme = (typeof THEMES)[number];
export type Language = (typeof LANGUAGES)[number];

/** Originals of pictures that are older, and neither favourites nor rated so well. */
const givingUpRuleSchema = v.object({
  months: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** With so many stars a picture keeps its original. */
  keptRating: v.picklist([1, 2, 3, 4, 5]),
});

export type GivingUpRule = Readonly<v.InferOutput<typeof givingUpRuleSchema>>;

const givenUpSchema = v.object({ atMs: v.number(), count: v.number(), bytes: v.number() });

export type GivenUp = Readonly<v.InferOutput<typeof givenUpSchema>>;

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
  /** Which originals are given up without being asked again; null for none. */
  readonly givesUp: GivingUpRule | null;
  /** What that did when it last did something. */
  readonly gaveUp: GivenUp | null;
  /** Until then nothing is said of a backup that is due; in ms since 1970. */
  readonly backupQuietUntilMs: number;
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
  givesUp: null,
  gaveUp: null,
  backupQuietUntilMs: 0,
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
  givesUp: v.fallback(v.nullable(givingUpRuleSchema), null),
  gaveUp: v.fallback(v.nullable(givenUpSchema), null),
  backupQuietUntilMs: v.fallback(v.number(), 0),
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
