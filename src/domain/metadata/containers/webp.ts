import type { Size } from '@/domain/recipe/recipe.ts';
import type { TextAllowance } from '../text-allowance.ts';
import { type Opened, viewOf } from './container.ts';
import { readExif } from './exif.ts';
import { readXmp } from './xmp.ts';

const MOST_CHUNKS = 10_000;

/** A chunk of a WebP; its bytes are those of the file. */
interface WebpChunk {
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Whether the file ends before the chunk does. */
  readonly isCut: boolean;
}

/** https://developers.google.com/speed/webp/docs/riff_container. What is cut ends there. */
export function* webpChunks(bytes: Uint8Array): Generator<WebpChunk> {
  const view = viewOf(bytes);
  let offset = 12;
  for (let count = 0; count < MOST_CHUNKS && offset + 8 <= bytes.length; count++) {
    const type = String.fromCharCode(...bytes.subarray(offset, offset + 4));
    const length = view.getUint32(offset + 4, true);
    const end = offset + 8 + length;
    yield { type, bytes: bytes.subarray(offset + 8, end), isCut: end > bytes.length };
    // Chunks are filled up to an even length.
    offset = end + (length % 2);
  }
}

export function readWebp(bytes: Uint8Array, texts: TextAllowance): Opened {
  let size: Size | null = null;
  let hasCredentials = false;
  let hasPixels = false;
  for (const { type, bytes: value } of webpChunks(bytes)) {
    if (type === 'C2PA') hasCredentials = true;
    else if (/^exif$/i.test(type)) readExif(value, texts);
    else if (/^xmp.$/i.test(type)) readXmp(texts.text(value), texts);
    else {
      size ??= webpSizeIn(type, value);
      hasPixels ||= /^(VP8[ L]|ANMF)$/.test(type);
    }
  }
  return { size, hasCredentials, isDamaged: !hasPixels };
}

/** Null for a chunk that says none. */
export function webpSizeIn(type: string, value: Uint8Array): Size | null {
  const view = viewOf(value);
  if (value.length < 10) return null;
  const uint24 = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 2 ** 16;
  if (type === 'VP8X') return { width: 1 + uint24(4), height: 1 + uint24(7) };
  if (type === 'VP8 ')
    return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff };
  if (type !== 'VP8L') return null;
  const bits = view.getUint32(1, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}
