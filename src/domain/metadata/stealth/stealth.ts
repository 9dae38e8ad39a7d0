import { inflateSome } from '../inflate-some.ts';
import { textFrom } from '../text-from-bytes.ts';

/** A bit for each place, column by column from the top, three for each pixel where colours carry it. */
export type HiddenBits = (index: number) => number;

interface Form {
  readonly signature: string;
  readonly isDeflated: boolean;
}

const ALPHA_FORMS: readonly Form[] = [
  { signature: 'stealth_pnginfo', isDeflated: false },
  { signature: 'stealth_pngcomp', isDeflated: true },
];
const COLOR_FORMS: readonly Form[] = [
  { signature: 'stealth_rgbinfo', isDeflated: false },
  { signature: 'stealth_rgbcomp', isDeflated: true },
];

const MOST_HIDDEN_BYTES = 500_000;

/**
 * The text that A1111's stealth extension and NovelAI hide in the least significant bits: a
 * signature, its length in bits, and UTF-8, deflated or not. Null where there is none.
 */
export function hiddenText(
  bits: HiddenBits,
  bitCount: number,
  channel: 'alpha' | 'color',
): string | null {
  for (const { signature, isDeflated } of channel === 'alpha' ? ALPHA_FORMS : COLOR_FORMS) {
    if (!beginsWith(bits, signature)) continue;
    const head = 8 * signature.length;
    const lengthBits = bytesOf(bits, head, 4).reduce((sum, byte) => sum * 256 + byte, 0);
    const length = Math.min(lengthBits, bitCount - head - 32) >> 3;
    if (length <= 0 || length > MOST_HIDDEN_BYTES) return null;
    const bytes = bytesOf(bits, head + 32, length);
    return textFrom(isDeflated ? inflateSome(bytes, 'gzip', MOST_HIDDEN_BYTES) : bytes);
  }
  return null;
}

/** Whether the bits of the first places could begin any signature. */
export function mayBeginHidden(bits: HiddenBits, places: number): boolean {
  const count = Math.min(places, 8 * COMMON.length);
  for (let i = 0; i < count; i++) if (bits(i) !== bitOf(COMMON, i)) return false;
  return true;
}

const COMMON = 'stealth_';

function beginsWith(bits: HiddenBits, text: string): boolean {
  for (let i = 0; i < 8 * text.length; i++) if (bits(i) !== bitOf(text, i)) return false;
  return true;
}

function bitOf(text: string, index: number): number {
  return (text.charCodeAt(index >> 3) >> (7 - (index & 7))) & 1;
}

function bytesOf(bits: HiddenBits, from: number, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => {
    let byte = 0;
    for (let i = 0; i < 8; i++) byte = (byte << 1) | bits(from + 8 * at + i);
    return byte;
  });
}
