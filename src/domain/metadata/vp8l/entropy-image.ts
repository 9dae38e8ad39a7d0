import type { Size } from '@/domain/recipe/recipe.ts';
import type { BitReader } from './bit-reader.ts';
import { type PrefixCode, readPrefixCode } from './prefix-code.ts';

/** Pixels as 0xAARRGGBB, row by row. */
export type Pixels = Uint32Array;

/** The image is broken, or was made to cost too much. */
export class Unreadable extends Error {}

/** Codes for green, lengths and the cache, for red, blue, alpha and distances. */
type Group = readonly [PrefixCode, PrefixCode, PrefixCode, PrefixCode, PrefixCode];

const LENGTHS = 24;
const DISTANCES = 40;
const MOST_GROUPS = 2000;

/**
 * Reads pixels, https://www.rfc-editor.org/rfc/rfc9649.html#section-3.7. The picture itself may have
 * several groups of codes, and is read as far as `mainRows`; what helps to decode it has one group.
 */
export function readEntropyImage(
  bits: BitReader,
  { width, height }: Size,
  mainRows: number | null = null,
): Pixels {
  const cacheBits = bits.read(1) === 1 ? bits.read(4) : 0;
  if (cacheBits > 11) throw new Unreadable();
  const groupBits = mainRows !== null && bits.read(1) === 1 ? bits.read(3) + 2 : 0;
  const blocks = blocksOf({ width, height }, groupBits);
  const groupOf = groupBits === 0 ? null : readEntropyImage(bits, blocks);
  const count =
    groupOf === null
      ? 1
      : 1 + groupOf.reduce((most, one) => Math.max(most, (one >>> 8) & 0xffff), 0);
  if (count > MOST_GROUPS) throw new Unreadable();
  const groups = Array.from({ length: count }, (): Group => [
    readPrefixCode(bits, 256 + LENGTHS + (cacheBits === 0 ? 0 : 1 << cacheBits)),
    readPrefixCode(bits, 256),
    readPrefixCode(bits, 256),
    readPrefixCode(bits, 256),
    readPrefixCode(bits, DISTANCES),
  ]);
  const pixels = new Uint32Array(width * (mainRows ?? height));
  const cache = new Uint32Array(1 << cacheBits);
  const remember = (pixel: number) => {
    if (cacheBits > 0) cache[Math.imul(0x1e35_a7bd, pixel) >>> (32 - cacheBits)] = pixel;
  };
  const groupAt = (at: number): Group | undefined => {
    if (groupOf === null) return groups[0];
    const block =
      (Math.floor(at / width) >> groupBits) * blocks.width + ((at % width) >> groupBits);
    return groups[((groupOf[block] ?? 0) >>> 8) & 0xffff];
  };
  let group = groups[0];
  // So far the group stays as it is.
  let groupEnd = groupOf === null ? pixels.length : 0;
  for (let at = 0; at < pixels.length;) {
    if (bits.isPastEnd) throw new Unreadable();
    if (at >= groupEnd) {
      group = groupAt(at);
      const left = at % width;
      groupEnd = at - left + Math.min(width, ((left >> groupBits) + 1) << groupBits);
    }
    if (group === undefined) throw new Unreadable();
    const symbol = group[0].read(bits);
    if (symbol < 256) {
      const red = group[1].read(bits);
      const blue = group[2].read(bits);
      const pixel = ((group[3].read(bits) << 24) | (red << 16) | (symbol << 8) | blue) >>> 0;
      pixels[at++] = pixel;
      remember(pixel);
    } else if (symbol < 256 + LENGTHS) {
      const length = spanFrom(bits, symbol - 256);
      const distance = distanceFrom(spanFrom(bits, group[4].read(bits)), width);
      const end = Math.min(pixels.length, at + length);
      if (distance > at) throw new Unreadable();
      for (; at < end; at++) {
        const pixel = pixels[at - distance] ?? 0;
        pixels[at] = pixel;
        remember(pixel);
      }
    } else {
      const pixel = cache[symbol - 256 - LENGTHS] ?? 0;
      pixels[at++] = pixel;
      remember(pixel);
    }
  }
  return pixels;
}

/** Squares of 2 to the power of `bits` that cover a picture. */
export function blocksOf({ width, height }: Size, bits: number): Size {
  return { width: Math.ceil(width / (1 << bits)), height: Math.ceil(height / (1 << bits)) };
}

function spanFrom(bits: BitReader, prefix: number): number {
  if (prefix < 4) return prefix + 1;
  const extra = (prefix - 2) >> 1;
  return (2 + (prefix & 1)) * 2 ** extra + bits.read(extra) + 1;
}

/** The neighbours that are near in both directions, each as rows up and 8 less the columns left. */
const NEIGHBOURS =
  '1807171928062729161a262a38053739151b363a252b48044749141c353b464a242c58454b343c03' +
  '5759131d565a232d444c555b333d68026769121e666a222e545c434d656b323e78017779535d111f' +
  '646c424e767a212f757b313f636d525e00747c414f1020626e30737d515f40727e616f50717f6070';

function distanceFrom(code: number, width: number): number {
  if (code > 120) return code - 120;
  const place = Number.parseInt(NEIGHBOURS.slice(2 * code - 2, 2 * code), 16);
  return Math.max(1, (place >> 4) * width + 8 - (place & 15));
}
