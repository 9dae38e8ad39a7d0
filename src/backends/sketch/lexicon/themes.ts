import type { Mood, Season, SettingId, StyleId, TimeOfDay, Weather } from '../scene.ts';

/** What an occasion or a genre brings along, where the prompt does not say otherwise. */
export interface Theme {
  readonly setting?: SettingId;
  readonly time?: TimeOfDay;
  readonly season?: Season;
  readonly weather?: Weather;
  readonly style?: StyleId;
  readonly mood?: Mood;
  /** A vector that stands for it, where the prompt names no subject. */
  readonly subject?: string;
  /** How many of it; 1 where absent. */
  readonly count?: number;
  /** Vectors that mean another one at this occasion. */
  readonly instead?: Readonly<Record<string, string>>;
  readonly colors?: readonly string[];
}

export const THEMES = {
  christmas: {
    season: 'winter',
    weather: 'snow',
    mood: 'festive',
    subject: 'christmas-tree',
    colors: ['#b3202c', '#1f5c3d', '#e8c25a'],
  },
  'new-year': { setting: 'festival', time: 'night', mood: 'festive' },
  diwali: { setting: 'festival', time: 'night', mood: 'festive', subject: 'clay-diya', count: 3 },
  holi: {
    setting: 'gradient',
    mood: 'festive',
    subject: 'color-powder',
    colors: ['#e6337f', '#ffb000', '#1fa67a', '#3a6fe0'],
  },
  eid: { setting: 'festival', time: 'night', mood: 'festive', subject: 'crescent-moon' },
  easter: { setting: 'meadow', season: 'spring', mood: 'joyful', subject: 'rabbit' },
  halloween: {
    time: 'night',
    season: 'autumn',
    mood: 'mysterious',
    subject: 'jack-o-lantern',
    colors: ['#f2741b', '#2b1b3d'],
  },
  valentine: { mood: 'romantic', subject: 'red-heart', colors: ['#d6285b', '#ffd1dc'] },
  birthday: {
    setting: 'festival',
    mood: 'festive',
    subject: 'birthday-cake',
    instead: { shortcake: 'birthday-cake' },
  },
  wedding: { mood: 'romantic', subject: 'bouquet', instead: { blossom: 'bouquet' } },
  'india-day': { setting: 'gradient', mood: 'festive', colors: ['#ff9933', '#f6f3ea', '#138808'] },
  oktoberfest: {
    setting: 'festival',
    mood: 'festive',
    subject: 'beer-mug',
    count: 2,
    colors: ['#2f6fb7', '#f4f4f4', '#f2b632'],
  },
  'black-friday': {
    setting: 'podium',
    time: 'night',
    subject: 'paper-bag',
    count: 2,
    colors: ['#1b1b22', '#e8b23a', '#d7263d'],
  },
  party: { setting: 'festival', mood: 'festive' },
  cyberpunk: { setting: 'street', time: 'night', style: 'neon', mood: 'mysterious' },
} as const satisfies Record<string, Theme>;

export type ThemeId = keyof typeof THEMES;
