import type {
  Framing,
  Mood,
  PaletteWish,
  Place,
  Season,
  SettingId,
  Side,
  StyleId,
  TimeOfDay,
  Variant,
  Weather,
} from '../scene.ts';
import type { ThemeId } from './themes.ts';

/** What a word of a list can mean, by the kind of its meaning. */
export interface Meanings {
  readonly time: TimeOfDay;
  readonly season: Season;
  readonly weather: Weather;
  readonly theme: ThemeId;
  readonly tone: NonNullable<PaletteWish['tone']>;
  readonly shade: Shade;
  readonly style: StyleId;
  readonly framing: Framing;
  readonly mood: Mood;
  readonly scale: 'small' | 'large';
  readonly side: Side;
}

/** One list for each meaning of a kind. */
type Lists<K extends keyof Meanings> = Record<Meanings[K], List>;

export const LANGUAGES = ['en', 'de', 'hi'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Words and phrases in their base form, separated by commas. */
type List = string;

/** What a language calls the places and hours of a scene. */
export interface SceneryWords {
  readonly settings: Partial<Record<SettingId, List>>;
  /** Words for one kind of a setting. */
  readonly variants: Partial<Record<Variant, List>>;
  /** Words that mean a setting only where no other word names one. */
  readonly settingHints: Partial<Record<SettingId, List>>;
  readonly times: Lists<'time'>;
  readonly seasons: Lists<'season'>;
  readonly weathers: Lists<'weather'>;
  readonly themes: Partial<Lists<'theme'>>;
}

export interface LookWords {
  /** By `#rrggbb`. */
  readonly colors: Record<string, List>;
  readonly shades: Lists<'shade'>;
  readonly tones: Partial<Lists<'tone'>>;
  readonly styles: Lists<'style'>;
  readonly framings: Lists<'framing'>;
  readonly moods: Lists<'mood'>;
}

/** Words that say something of other words, or nothing. */
export interface GrammarWords {
  readonly scales: Lists<'scale'>;
  /** By number. */
  readonly counts: Record<number, List>;
  /** Fillers where they do not stand between two subjects. */
  readonly relations: Record<Place['relation'], List>;
  /** Says that space is to stay empty; the side may follow or precede. */
  readonly quiet: List;
  /** Says so only beside a side. */
  readonly quietBesideSide: List;
  readonly sides: Lists<'side'>;
  /** What follows is not wanted. */
  readonly without: List;
  /** What goes before is not wanted. */
  readonly withoutAfter?: List;
  /** Fillers that end what a number or a colour can belong to. */
  readonly links: List;
  readonly and: List;
  /** Articles and numbers that make a noun singular, whatever its ending. */
  readonly singular: List;
  readonly fillers: List;
}

/** Everything that stands in none of these is looked up among the names of vectors. */
export interface Words extends SceneryWords, LookWords, GrammarWords {
  /** By vector, where the emoji's own names would miss or mislead. */
  readonly subjects: Record<string, List>;
  /** Words without a picture of their own, by the vector that stands in where nothing else is shown. */
  readonly standIns: Record<string, List>;
}

/** How a word changes the colour after it; alone it is a tone of the whole picture. */
export type Shade = 'lighter' | 'darker' | 'stronger';
