import balooDevanagari from '@fontsource-variable/baloo-2/files/baloo-2-devanagari-wght-normal.woff2?url';
import balooExtended from '@fontsource-variable/baloo-2/files/baloo-2-latin-ext-wght-normal.woff2?url';
import balooLatin from '@fontsource-variable/baloo-2/files/baloo-2-latin-wght-normal.woff2?url';
import eczarDevanagari from '@fontsource-variable/eczar/files/eczar-devanagari-wght-normal.woff2?url';
import eczarExtended from '@fontsource-variable/eczar/files/eczar-latin-ext-wght-normal.woff2?url';
import eczarLatin from '@fontsource-variable/eczar/files/eczar-latin-wght-normal.woff2?url';
import tekoDevanagari from '@fontsource-variable/teko/files/teko-devanagari-wght-normal.woff2?url';
import tekoExtended from '@fontsource-variable/teko/files/teko-latin-ext-wght-normal.woff2?url';
import tekoLatin from '@fontsource-variable/teko/files/teko-latin-wght-normal.woff2?url';
import kalamDevanagari from '@fontsource/kalam/files/kalam-devanagari-700-normal.woff2?url';
import kalamExtended from '@fontsource/kalam/files/kalam-latin-ext-700-normal.woff2?url';
import kalamLatin from '@fontsource/kalam/files/kalam-latin-700-normal.woff2?url';
import poppinsDevanagari from '@fontsource/poppins/files/poppins-devanagari-700-normal.woff2?url';
import poppinsExtended from '@fontsource/poppins/files/poppins-latin-ext-700-normal.woff2?url';
import poppinsLatin from '@fontsource/poppins/files/poppins-latin-700-normal.woff2?url';
import poppinsMediumDevanagari from '@fontsource/poppins/files/poppins-devanagari-500-normal.woff2?url';
import poppinsMediumExtended from '@fontsource/poppins/files/poppins-latin-ext-500-normal.woff2?url';
import poppinsMediumLatin from '@fontsource/poppins/files/poppins-latin-500-normal.woff2?url';
import rozhaDevanagari from '@fontsource/rozha-one/files/rozha-one-devanagari-400-normal.woff2?url';
import rozhaExtended from '@fontsource/rozha-one/files/rozha-one-latin-ext-400-normal.woff2?url';
import rozhaLatin from '@fontsource/rozha-one/files/rozha-one-latin-400-normal.woff2?url';
import { MaterialError } from '../load-material.ts';

interface Typeface {
  /** As a font face declares it: one weight, or the range of a variable font. */
  readonly weight: string;
  readonly latin: string;
  readonly extended: string;
  readonly devanagari: string;
}

/** All under the Open Font License 1.1; each has Latin and Devanagari of one design. */
export const TYPEFACES = {
  Teko: {
    weight: '300 700',
    latin: tekoLatin,
    extended: tekoExtended,
    devanagari: tekoDevanagari,
  },
  Eczar: {
    weight: '400 800',
    latin: eczarLatin,
    extended: eczarExtended,
    devanagari: eczarDevanagari,
  },
  'Baloo 2': {
    weight: '400 800',
    latin: balooLatin,
    extended: balooExtended,
    devanagari: balooDevanagari,
  },
  Poppins: {
    weight: '700',
    latin: poppinsLatin,
    extended: poppinsExtended,
    devanagari: poppinsDevanagari,
  },
  'Poppins Medium': {
    weight: '500',
    latin: poppinsMediumLatin,
    extended: poppinsMediumExtended,
    devanagari: poppinsMediumDevanagari,
  },
  Kalam: {
    weight: '700',
    latin: kalamLatin,
    extended: kalamExtended,
    devanagari: kalamDevanagari,
  },
  'Rozha One': {
    weight: '400',
    latin: rozhaLatin,
    extended: rozhaExtended,
    devanagari: rozhaDevanagari,
  },
} as const satisfies Record<string, Typeface>;

export type TypefaceName = keyof typeof TYPEFACES;

/** What each file is for, as its own style sheet declares it. */
const RANGES = {
  latin:
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
  extended:
    'U+0100-0130, U+0132-0151, U+0154-02BA, U+02BD-02C5, U+02C7-02CC, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
  devanagari:
    'U+0900-097F, U+1CD0-1CF9, U+200C-200D, U+20A8, U+20B9, U+20F0, U+25CC, U+A830-A839, U+A8E0-A8FF',
} as const;

type Part = keyof typeof RANGES;

const NEEDS: readonly (readonly [Part, RegExp])[] = [
  ['extended', /[\u0100-\u024F\u1E00-\u1EFF]/],
  ['devanagari', /\p{Script=Devanagari}/u],
];

const loading = new Map<string, Promise<void>>();

/**
 * Makes typefaces ready for the characters of a text; signs that they have not are left to the
 * device's own fonts. Throws MaterialError.
 */
export async function loadTypefaces(names: Iterable<TypefaceName>, text: string): Promise<void> {
  const parts: Part[] = ['latin'];
  for (const [part, pattern] of NEEDS) if (pattern.test(text)) parts.push(part);
  await Promise.all([...names].flatMap((name) => parts.map((part) => loadPart(name, part))));
}

function loadPart(name: TypefaceName, part: Part): Promise<void> {
  const key = `${name} ${part}`;
  const shared = loading.get(key);
  if (shared) return shared;
  const started = addFace(name, part);
  loading.set(key, started);
  started.catch(() => loading.delete(key));
  return started;
}

async function addFace(name: TypefaceName, part: Part): Promise<void> {
  const typeface: Typeface = TYPEFACES[name];
  const face = new FontFace(familyOf(name), `url(${JSON.stringify(typeface[part])})`, {
    weight: typeface.weight,
    unicodeRange: RANGES[part],
  });
  try {
    await face.load();
  } catch (cause) {
    throw new MaterialError(`typeface ${name} failed`, { cause });
  }
  faces().add(face);
}

/** A name of our own, so that a font installed on the device never stands in. */
export function familyOf(name: TypefaceName): string {
  return `Sketch ${name}`;
}

/** Workers have the set on their global scope, pages on the document; no types know both. */
function faces(): FontFaceSet {
  const scope = globalThis as { fonts?: FontFaceSet; document?: { fonts: FontFaceSet } };
  const set = scope.fonts ?? scope.document?.fonts;
  if (!set) throw new MaterialError('no fonts can be loaded here');
  return set;
}
