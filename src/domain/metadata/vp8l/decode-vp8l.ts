import type { Size } from '@/domain/recipe/recipe.ts';
import { BitReader } from './bit-reader.ts';
import { type Pixels, readEntropyImage, Unreadable } from './entropy-image.ts';
import { readTransform, type Transform } from './transforms.ts';

const SIGNATURE = 0x2f;
const MOST_TRANSFORMS = 4;

export interface Decoded extends Size {
  readonly pixels: Pixels;
}

/**
 * Decodes lossless WebP, https://www.rfc-editor.org/rfc/rfc9649.html#section-3, of a picture that
 * uses alpha and has at most so many pixels; null for any other, and for what is broken. Of its rows
 * no more than the first `mostRows`.
 */
export function decodeTransparent(
  bytes: Uint8Array,
  mostPixels: number,
  mostRows = Infinity,
): Decoded | null {
  const bits = new BitReader(bytes);
  if (bits.read(8) !== SIGNATURE) return null;
  const written = { width: bits.read(14) + 1, height: bits.read(14) + 1 };
  const usesAlpha = bits.read(1) === 1;
  if (bits.read(3) !== 0 || !usesAlpha || written.width * written.height > mostPixels) return null;
  try {
    const transforms: Transform[] = [];
    let size: Size = written;
    const rows = Math.min(written.height, mostRows);
    while (bits.read(1) === 1) {
      if (transforms.length === MOST_TRANSFORMS) return null;
      const transform = readTransform(bits, size);
      transforms.push(transform);
      size = transform.size;
    }
    const coded = readEntropyImage(bits, size, rows);
    return {
      width: written.width,
      height: rows,
      pixels: transforms.reduceRight((pixels, { undo }) => undo(pixels), coded),
    };
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
