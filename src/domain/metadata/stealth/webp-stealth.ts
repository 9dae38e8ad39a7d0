import { webpChunks } from '../containers/webp.ts';
import { type Decoded, decodeTransparent } from '../vp8l/decode-vp8l.ts';
import { FIRST_ROWS, gatherBits, type GatheredBits } from './gather-bits.ts';

/** Larger ones would take too long. */
const MOST_PIXELS = 2_500_000;

/** What is hidden in the alpha of a lossless WebP; null where nothing is. */
export function stealthTextInWebp(bytes: Uint8Array): string | null {
  const lossless = [...webpChunks(bytes)].find(({ type }) => type === 'VP8L');
  if (lossless === undefined) return null;
  const decode = (rows?: number) => decodeTransparent(lossless.bytes, MOST_PIXELS, rows);
  // The first rows tell whether it is worth to decode the others.
  const first = decode(FIRST_ROWS);
  if (first === null || gatheredFrom(first).columns() === 0) return null;
  const whole = decode();
  return whole && gatheredFrom(whole).text();
}

function gatheredFrom({ width, height, pixels }: Decoded): GatheredBits {
  const gathered = gatherBits({ width, height, channels: 4 });
  const row = new Uint8Array(4 * width);
  for (let y = 0; y < height && gathered.columns() > 0; y++) {
    for (let x = 0; x < gathered.columns(); x++) {
      const pixel = pixels[y * width + x] ?? 0;
      row.set([pixel >>> 16, pixel >>> 8, pixel, pixel >>> 24], 4 * x);
    }
    gathered.take(row);
  }
  return gathered;
}
