import { inflateSome } from '../inflate-some.ts';
import { textFrom } from '../text-from-bytes.ts';

/** A bit for each place, column by column from the top, three for each pixel where colours carry it. */
export type HiddenBits = (index: number) => number;

/** What carries the bits: the alpha of each pixel, or its red, green and blue. */
export type Channel = 'alpha' | 'color';

interface Form {
  readonly signature: string;
  readonly isDeflated: boolean;
}

const FORMS: Readonly<Record<Channel, readonly Form[]>> = {
  alpha: [
    { signature: 'stealth_pnginfo', isDeflated: false },
    { signature: 'stealth_pngcomp', isDeflated: true },
  ],
  color: [
    { signature: 'stealth_rgbinfo', isDeflated: false },
    { signature: 'stealth_rgbcomp', isDeflated: true },
  ],
};

/** All signatures are so long, and begin in the same way. */
const SIGNATURE_BITS = 8 * 'stealth_pnginfo'.length;
const COMMON = 'stealth_';

/** What stands before the text: a signature, and the length of the text in bits. */
export const HEAD_BITS = SIGNATURE_BITS + 32;

/** Far more than anyone writes about a picture. */
export const MOST_HIDDEN_BYTES = 200_000;

/** Whether the bits of the first places could begin any signature. */
export function mayBeginHidden(bits: HiddenBits, places: number): boolean {
  return beginsWith(bits, COMMON, Math.min(places, 8 * COMMON.length));
}

/** So many bytes of text follow the head, as it says; null where there is no head. */
export function hiddenLength(bits: HiddenBits, channel: Channel): number | null {
  if (formOf(bits, channel) === undefined) return null;
  const lengthBits = bytesOf(bits, SIGNATURE_BITS, 4).reduce((sum, byte) => sum * 256 + byte, 0);
  const length = Math.floor(lengthBits / 8);
  return length > 0 && length <= MOST_HIDDEN_BYTES ? length : null;
}

/**
 * The text that A1111's stealth extension and NovelAI hide in the least significant bits: a
 * signature, its length in bits, and UTF-8, deflated or not. Null where there is none.
 */
export function hiddenText(bits: HiddenBits, bitCount: number, channel: Channel): string | null {
  const said = hiddenLength(bits, channel);
  const length = Math.min(said ?? 0, (bitCount - HEAD_BITS) >> 3);
  if (length <= 0) return null;
  const bytes = bytesOf(bits, HEAD_BITS, length);
  const isDeflated = formOf(bits, channel)?.isDeflated === true;
  return textFrom(isDeflated ? inflateSome(bytes, 'gzip', MOST_HIDDEN_BYTES) : bytes);
}

function formOf(bits: HiddenBits, channel: Channel): Form | undefined {
  return FORMS[channel].find(({ signature }) => beginsWith(bits, signature, SIGNATURE_BITS));
}

function beginsWith(bits: HiddenBits, text: string, count: number): boolean {
  for (let i = 0; i < count; i++)
    if (bits(i) !== ((text.charCodeAt(i >> 3) >> (7 - (i & 7))) & 1)) return false;
  return true;
}

function bytesOf(bits: HiddenBits, from: number, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => {
    let byte = 0;
    for (let i = 0; i < 8; i++) byte = (byte << 1) | bits(from + 8 * at + i);
    return byte;
  });
}
