import { pngChunks } from '../containers/png.ts';
import { viewOf } from '../containers/container.ts';
import { inflateTo } from '../inflate-some.ts';
import { type HiddenBits, hiddenText, mayBeginHidden } from './stealth.ts';

/** Larger ones hide nothing that anyone has seen, and would take too long. */
const MOST_PIXELS = 4_400_000;
/** So many rows tell whether it is worth to go on. */
const FIRST_ROWS = 32;
const MOST_PIXEL_BYTES = 18_000_000;

interface Raster {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

/**
 * What is hidden in the pixels of a PNG, which it decodes itself, as a canvas would change them.
 * Row by row: only the bits that carry text are kept. Null where nothing is hidden.
 */
export function stealthTextInPng(bytes: Uint8Array): string | null {
  const raster = rasterOf(bytes);
  if (raster === null) return null;
  const { width, height, channels } = raster;
  const hasAlpha = channels === 2 || channels === 4;
  const colors = channels > 2 ? 3 : 0;
  // The bits of the alpha and the colours of each pixel, as one number from 0 to 15.
  const low = new Uint8Array(width * height);
  const alpha: HiddenBits = (index) => (low[placeOf(index)] ?? 0) >> 3;
  const color: HiddenBits = (index) =>
    ((low[placeOf(Math.floor(index / 3))] ?? 0) >> (index % 3)) & 1;
  const placeOf = (index: number) => (index % height) * width + Math.floor(index / height);
  let row = 0;
  const isWorthIt = () => {
    const rows = Math.min(FIRST_ROWS, height);
    return (
      (hasAlpha && mayBeginHidden(alpha, rows)) || (colors > 0 && mayBeginHidden(color, 3 * rows))
    );
  };
  decodeRows(bytes, raster, (line) => {
    for (let x = 0; x < width; x++) {
      const at = x * channels;
      let bits = 0;
      for (let c = 0; c < colors; c++) bits |= ((line[at + c] ?? 0) & 1) << c;
      if (hasAlpha) bits |= ((line[at + channels - 1] ?? 0) & 1) << 3;
      low[row * width + x] = bits;
    }
    row++;
    return row < height && (row !== Math.min(FIRST_ROWS, height) || isWorthIt());
  });
  if (!isWorthIt()) return null;
  const places = width * height;
  return (
    (hasAlpha ? hiddenText(alpha, places, 'alpha') : null) ??
    (colors > 0 ? hiddenText(color, 3 * places, 'color') : null)
  );
}

/** Null for what stealth is not written into: palettes, other depths, interlaced and huge ones. */
function rasterOf(bytes: Uint8Array): Raster | null {
  if (bytes.length < 33) return null;
  const view = viewOf(bytes);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, colorType, interlace] = [bytes[24], bytes[25] ?? 0, bytes[28]];
  const channels = { 2: 3, 4: 2, 6: 4 }[colorType];
  if (channels === undefined || depth !== 8 || interlace !== 0) return null;
  if (width * height > MOST_PIXELS || width * height < 200) return null;
  return { width, height, channels };
}

/** Hands on each row without its filter, https://www.w3.org/TR/png-3/#9Filters, until told to stop. */
function decodeRows(
  bytes: Uint8Array,
  { width, channels }: Raster,
  take: (line: Uint8Array) => boolean,
): void {
  const length = width * channels;
  let line = new Uint8Array(length + 1);
  let above = new Uint8Array(length + 1);
  let filled = 0;
  let total = 0;
  inflateTo(joinedPixels(bytes), 'zlib', (piece) => {
    total += piece.length;
    for (let from = 0; from < piece.length;) {
      const some = piece.subarray(from, from + length + 1 - filled);
      line.set(some, filled);
      filled += some.length;
      from += some.length;
      if (filled <= length) break;
      unfilter(line, above, channels);
      if (!take(line.subarray(1))) return false;
      [line, above, filled] = [above, line, 0];
    }
    return total < MOST_PIXEL_BYTES;
  });
}

/** What stands left of a row is 0; its first byte is no sample. */
function at(row: Uint8Array, i: number): number {
  return i > 0 ? (row[i] ?? 0) : 0;
}

/** In place; the first byte of a row names its filter. */
function unfilter(line: Uint8Array, above: Uint8Array, channels: number): void {
  const { length } = line;
  switch (line[0] ?? 0) {
    case 1:
      for (let i = 1 + channels; i < length; i++) line[i] = at(line, i) + at(line, i - channels);
      return;
    case 2:
      for (let i = 1; i < length; i++) line[i] = at(line, i) + at(above, i);
      return;
    case 3:
      for (let i = 1; i < length; i++)
        line[i] = at(line, i) + ((at(line, i - channels) + at(above, i)) >> 1);
      return;
    case 4:
      for (let i = 1; i < length; i++)
        line[i] =
          at(line, i) + paeth(at(line, i - channels), at(above, i), at(above, i - channels));
      return;
    default:
  }
}

function paeth(left: number, up: number, upLeft: number): number {
  const [fromLeft, fromUp] = [Math.abs(up - upLeft), Math.abs(left - upLeft)];
  const fromBoth = Math.abs(left + up - 2 * upLeft);
  if (fromLeft <= fromUp && fromLeft <= fromBoth) return left;
  return fromUp <= fromBoth ? up : upLeft;
}

function joinedPixels(bytes: Uint8Array): Uint8Array {
  const parts = [...pngChunks(bytes)].filter(({ type }) => type === 'IDAT');
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.bytes.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part.bytes, at);
    at += part.bytes.length;
  }
  return whole;
}
