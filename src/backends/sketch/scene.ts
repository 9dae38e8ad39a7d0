import type { VoiceName } from './lettering/pairings.ts';

/**
 * What a prompt asks to see, before anything is placed or painted: `read-prompt.ts` makes it,
 * `stage.ts` places it, `paint.ts` paints it.
 */
export interface Scene {
  readonly subjects: readonly Subject[];
  readonly setting: SettingId | null;
  /** A kind of that setting; null where the prompt leaves it open. */
  readonly variant: Variant | null;
  readonly time: TimeOfDay | null;
  readonly season: Season | null;
  readonly weather: Weather | null;
  readonly palette: PaletteWish;
  /** A look that the prompt names; the recipe's own style goes before it. */
  readonly style: StyleId | null;
  readonly framing: Framing | null;
  /** The side that is to stay empty, for text of one's own. */
  readonly quietSide: Side | null;
  /** Quoted text, in its order: headline, second line, the rest. */
  readonly lettering: readonly string[];
  /** The typeface that it is to be set in; absent where none is named. */
  readonly typeface?: VoiceName;
  /** The strongest mood of the prompt; the others tint. */
  readonly mood: Mood | null;
  /** Which part of the prompt was understood as what, in order; what is in none was not used. */
  readonly fragments: readonly Fragment[];
}

export interface Subject {
  /** Name of the vector in @iconify-json/fluent-emoji-flat. */
  readonly vector: string;
  readonly count: number;
  /** `#rrggbb`, or null for its own colours. */
  readonly color: string | null;
  readonly scale: 'small' | 'large' | null;
  readonly place: Place | null;
}

/** Where a subject is, seen from another one of the scene. */
export interface Place {
  readonly relation:
    | 'left-of'
    | 'right-of'
    | 'on'
    | 'above'
    | 'below'
    | 'behind'
    | 'before'
    | 'inside';
  /** Index of the other subject. */
  readonly subject: number;
}

export interface PaletteWish {
  /** Colours that the prompt names for the whole picture, as `#rrggbb`. */
  readonly colors: readonly string[];
  readonly tone: 'pastel' | 'vivid' | 'muted' | 'dark' | 'light' | 'warm' | 'cool' | 'mono' | null;
}

export const SETTINGS = [
  'mountains',
  'forest',
  'meadow',
  'desert',
  'lake',
  'beach',
  'underwater',
  'city',
  'village',
  'street',
  'room',
  'podium',
  'tabletop',
  'sky',
  'space',
  'festival',
  'gradient',
  'geometric',
  'pattern',
] as const;
export type SettingId = (typeof SETTINGS)[number];

/** One kind of a setting that the prompt may name, and the setting it is a kind of. */
export const VARIANTS = {
  bamboo: 'forest',
  garden: 'meadow',
  field: 'meadow',
  orchard: 'meadow',
  farm: 'meadow',
  hearth: 'room',
  waves: 'gradient',
  shapes: 'pattern',
} as const satisfies Record<string, SettingId>;
export type Variant = keyof typeof VARIANTS;

export const STYLES = [
  'flat',
  'paper-cut',
  'gouache',
  'watercolor',
  'risograph',
  'halftone',
  'ink',
  'woodcut',
  'pixel',
  'neon',
  'travel-poster',
  'facets',
  'film',
] as const;
export type StyleId = (typeof STYLES)[number];

export type TimeOfDay = 'dawn' | 'day' | 'sunset' | 'dusk' | 'night';
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';
export type Weather = 'clear' | 'cloudy' | 'rain' | 'snow' | 'fog' | 'storm';
export type Framing = 'centred' | 'thirds' | 'close-up' | 'from-above';
export type Side = 'left' | 'right' | 'top' | 'bottom';
export type Mood = 'calm' | 'joyful' | 'dramatic' | 'romantic' | 'mysterious' | 'festive' | 'cozy';

/** A stretch of the prompt, in UTF-16 units, and what it was understood as. */
export interface Fragment {
  readonly start: number;
  readonly end: number;
  readonly kind:
    | 'subject'
    | 'setting'
    | 'time'
    | 'season'
    | 'weather'
    | 'color'
    | 'tone'
    | 'style'
    | 'framing'
    | 'quiet-side'
    | 'lettering'
    | 'mood'
    | 'place'
    | 'count'
    | 'scale'
    /** Words that carry no picture: "a", "with", "und". */
    | 'filler';
  /** Name of what was understood: a setting's id, a vector's name, `#rrggbb` … */
  readonly meaning: string;
}
