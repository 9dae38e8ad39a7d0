import type { Mood, StyleId } from '../scene.ts';
import type { TypefaceName } from './typefaces.ts';

/** One voice of a pairing. */
export interface Face {
  readonly typeface: TypefaceName;
  readonly weight: number;
  /** Distance of lines of Latin text, in sizes. */
  readonly leading: number;
  /** Added between letters, in sizes; scripts that join their letters take none. */
  readonly tracking: number;
}

/** How lettering is kept apart from a picture that is too restless or too close in tone. */
export type Backing = 'scrim' | 'label' | 'caption' | 'band' | 'sign';

export interface Pairing {
  readonly headline: Face;
  readonly text: Face;
  readonly backing: Backing;
  /** What stands between headline and second line. */
  readonly divider: 'rule' | 'none';
  /** A short second line on a filled pill, as calls to action are. */
  readonly hasPill: boolean;
  /** Greatest headline, in type units of the picture. */
  readonly greatest: number;
}

const CONDENSED: Face = { typeface: 'Teko', weight: 700, leading: 0.86, tracking: 0 };
const CONDENSED_TEXT: Face = { typeface: 'Teko', weight: 500, leading: 1, tracking: 0.02 };
const SLAB: Face = { typeface: 'Eczar', weight: 800, leading: 0.98, tracking: -0.012 };
const SLAB_TEXT: Face = { typeface: 'Eczar', weight: 500, leading: 1.2, tracking: 0 };
const ROUND: Face = { typeface: 'Baloo 2', weight: 800, leading: 0.92, tracking: -0.015 };
const ROUND_TEXT: Face = { typeface: 'Baloo 2', weight: 600, leading: 1.15, tracking: 0 };
const GEOMETRIC: Face = { typeface: 'Poppins', weight: 700, leading: 1, tracking: -0.03 };
const GEOMETRIC_TEXT: Face = {
  typeface: 'Poppins Medium',
  weight: 500,
  leading: 1.3,
  tracking: -0.005,
};
const FAT: Face = { typeface: 'Rozha One', weight: 400, leading: 0.98, tracking: -0.005 };
const HAND: Face = { typeface: 'Kalam', weight: 700, leading: 1.05, tracking: -0.01 };
const CREDITS: Face = { typeface: 'Poppins Medium', weight: 500, leading: 1.2, tracking: 0.06 };

const PAIRINGS: Readonly<Record<StyleId, Pairing>> = {
  flat: pairing(GEOMETRIC, GEOMETRIC_TEXT, 'label', { hasPill: true, greatest: 0.17 }),
  'paper-cut': pairing(ROUND, ROUND_TEXT, 'label', { hasPill: true, greatest: 0.22 }),
  gouache: pairing(SLAB, SLAB_TEXT, 'scrim', { greatest: 0.17 }),
  watercolor: pairing(HAND, HAND, 'scrim', { greatest: 0.19 }),
  risograph: pairing(FAT, GEOMETRIC_TEXT, 'label', { divider: 'rule', greatest: 0.2 }),
  halftone: pairing(CONDENSED, CONDENSED_TEXT, 'caption', { hasPill: true, greatest: 0.3 }),
  ink: pairing(SLAB, SLAB_TEXT, 'label', { divider: 'rule', greatest: 0.16 }),
  woodcut: pairing(SLAB, SLAB_TEXT, 'label', { divider: 'rule', greatest: 0.18 }),
  pixel: pairing(CONDENSED, CONDENSED_TEXT, 'caption', { greatest: 0.26 }),
  neon: pairing(CONDENSED, GEOMETRIC_TEXT, 'sign', { greatest: 0.26 }),
  'travel-poster': pairing(FAT, CONDENSED_TEXT, 'band', { greatest: 0.2 }),
  facets: pairing(GEOMETRIC, GEOMETRIC_TEXT, 'scrim', { greatest: 0.16 }),
  film: pairing(CREDITS, CREDITS, 'scrim', { divider: 'rule', greatest: 0.13 }),
};

/** Where a style's own voice is plain, the mood of the picture gives it one. */
const VOICES: Partial<Record<Mood, Face>> = {
  romantic: FAT,
  mysterious: FAT,
  cozy: SLAB,
  joyful: ROUND,
  festive: ROUND,
};
const PLAIN: ReadonlySet<StyleId> = new Set(['flat', 'facets']);

/** The typefaces that may be asked for by name. */
const ASKED = {
  Teko: CONDENSED,
  Eczar: SLAB,
  'Baloo 2': ROUND,
  Poppins: GEOMETRIC,
  Kalam: HAND,
  'Rozha One': FAT,
} as const satisfies Readonly<Record<string, Face>>;
export type VoiceName = keyof typeof ASKED;

export function pairingOf(
  style: StyleId,
  mood: Mood | null,
  asked: VoiceName | null = null,
): Pairing {
  const own = PAIRINGS[style];
  if (asked !== null) return { ...own, headline: ASKED[asked] };
  const voice = mood === null ? undefined : VOICES[mood];
  return voice && PLAIN.has(style) ? { ...own, headline: voice } : own;
}

function pairing(headline: Face, text: Face, backing: Backing, rest: Partial<Pairing>): Pairing {
  return { headline, text, backing, divider: 'none', hasPill: false, greatest: 0.18, ...rest };
}
