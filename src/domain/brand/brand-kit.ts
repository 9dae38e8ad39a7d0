import type { Reference } from '@/domain/recipe/reference.ts';

/** How a brand looks and speaks; it goes with a draft as presets do. */
export interface BrandKit {
  readonly id: string;
  readonly name: string;
  /** As #rrggbb, the most important first. */
  readonly colors: readonly string[];
  /** Typefaces for lettering, by name. */
  readonly fonts: readonly string[];
  readonly use: readonly string[];
  readonly avoid: readonly string[];
  /** A style of Sketch, for when Sketch draws. */
  readonly style: string | null;
  readonly logo: Reference | null;
  /** The logo goes along as a reference image. */
  readonly sendsLogo: boolean;
  /** Images of this browser, the logo apart. */
  readonly references: readonly Reference[];
}

export const BRAND_LIMITS = {
  kits: 50,
  name: 100,
  colors: 12,
  fonts: 4,
  words: 60,
  /** Characters of one word or phrase. */
  word: 100,
  references: 8,
} as const;

export function emptyKit(id: string, name: string): BrandKit {
  return {
    id,
    name,
    colors: [],
    fonts: [],
    use: [],
    avoid: [],
    style: null,
    logo: null,
    sendsLogo: false,
    references: [],
  };
}

/** What goes along with a draft, most important first. */
export function referencesOfKit({ logo, sendsLogo, references }: BrandKit): readonly Reference[] {
  return sendsLogo && logo ? [logo, ...references] : references;
}
