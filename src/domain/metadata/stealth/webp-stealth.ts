import { webpChunks } from '../containers/webp.ts';
import { decodeTransparent } from '../vp8l/decode-vp8l.ts';
import { gatherBits } from './gather-bits.ts';

/** Larger ones would take too long. */
const MOST_PIXELS = 2_500_000;

/** What is hidden in the alpha of a lossless WebP; null where nothing is. */
export function stealthTextInWebp(bytes: Uint8Array): string | null {
  const lossless = [...webpChunks(bytes)].find(({ type }) => type === 'VP8L');
  const decoded = lossless === undefined ? null : decodeTransparent(lossless.bytes, MOST_PIXELS);
  if (decoded === null) return null;
  const { width, height, pixels } = decoded;
  const gathered = gatherBits({ width, height, channels: 4 });
  const row = new Uint8Array(4 * width);
  for (let y = 0; y < height && gathered.columns() > 0; y++) {
    for (let x = 0; x < gathered.columns(); x++) {
      const pixel = pixels[y * width + x] ?? 0;
      row.set([pixel >>> 16, pixel >>> 8, pixel, pixel >>> 24], 4 * x);
    }
    gathered.take(row);
  }
  return gathered.text();
}
