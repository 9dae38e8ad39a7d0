import type { VoiceName } from './pairings.ts';

const NAMES: Readonly<Record<string, VoiceName>> = {
  teko: 'Teko',
  eczar: 'Eczar',
  baloo: 'Baloo 2',
  poppins: 'Poppins',
  kalam: 'Kalam',
  rozha: 'Rozha One',
};

const ASKED =
  /(?<!\p{L})(?:lettering|font|typeface|text|Schrift\p{L}*|Beschriftung|लिखावट|फ़ॉन्ट)[^,.;"\n]{0,24}?(?<!\p{L})(teko|eczar|baloo|poppins|kalam|rozha)(?!\p{L})/iu;

/** The typeface that a prompt asks for by name, as in "lettering in Poppins"; null for none. */
export function askedTypeface(prompt: string): VoiceName | null {
  return NAMES[ASKED.exec(prompt)?.[1]?.toLowerCase() ?? ''] ?? null;
}
