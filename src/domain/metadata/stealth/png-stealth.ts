import { pngChunks } from '../containers/png.ts';
import { viewOf } from '../containers/container.ts';
import { joinedBytes } from '../joined-bytes.ts';
import { gatherBits, type Raster } from './gather-bits.ts';
import { inflatePixels } from './inflate-pixels.ts';
import { unfilter } from './unfilter.ts';

/** Larger ones would take too long. */
const MOST_PIXEL_BYTES = 70_000_000;
const LEAST_PIXELS = 200;

/**
 * What is hidden in the pixels of a PNG, which it decodes itself, as a canvas would change them.
 * Row by row, and of each row only as far as the text reaches. Null where nothing is hidden.
 */
export function stealthTextInPng(bytes: Uint8Array): string | null {
  const raster = rasterOf(bytes);
  if (raster === null) return null;
  const { width, height, channels } = raster;
  const gathered = gatherBits(raster);
  const length = 1 + width * channels;
  let line = new Uint8Array(length);
  let above = new Uint8Array(length);
  let filled = 0;
  let rows = 0;
  inflatePixels(joinedPixels(bytes), (piece) => {
    for (let from = 0; from < piece.length;) {
      const some = piece.subarray(from, from + length - filled);
      line.set(some, filled);
      filled += some.length;
      from += some.length;
      if (filled < length) break;
      // What stands to the right of a pixel never counts for it.
      unfilter(line, above, channels, 1 + channels * gathered.columns());
      gathered.take(line.subarray(1));
      if (++rows === height || gathered.columns() === 0) return false;
      [line, above, filled] = [above, line, 0];
    }
    return true;
  });
  return gathered.text();
}

/** Null for what stealth is not written into: palettes, other depths, interlaced and huge ones. */
function rasterOf(bytes: Uint8Array): Raster | null {
  if (bytes.length < 33) return null;
  const view = viewOf(bytes);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, colorType, interlace] = [bytes[24], bytes[25] ?? 0, bytes[28]];
  const channels = ({ 2: 3, 4: 2, 6: 4 } as const)[colorType];
  if (channels === undefined || depth !== 8 || interlace !== 0) return null;
  if (width * height * channels > MOST_PIXEL_BYTES || width * height < LEAST_PIXELS) return null;
  return { width, height, channels };
}

function joinedPixels(bytes: Uint8Array): Uint8Array {
  const parts = [...pngChunks(bytes)].filter(({ type }) => type === 'IDAT');
  return joinedBytes(parts.map((part) => part.bytes));
}
