import type { Size } from '@/domain/recipe/recipe.ts';

/** What the first bytes of a picture's file say about it. */
export interface ImageHeader {
  readonly mediaType: string;
  /** Before any rotation. */
  readonly size: Size;
}

const FORMATS = {
  'image/png': pngSize,
  'image/jpeg': jpegSize,
  'image/webp': webpSize,
  'image/gif': gifSize,
  'image/avif': avifSize,
} as const;

/** How much of a file is enough: where the size stands varies in JPEG and AVIF, it comes after the metadata. */
export const IMAGE_HEADER_BYTES = 1 << 20;

/** Reads the header of a PNG, JPEG, WebP, GIF or AVIF; null for anything else, and for no extent. */
export function imageHeader(bytes: DataView): ImageHeader | null {
  for (const [mediaType, read] of Object.entries(FORMATS)) {
    try {
      const size = read(bytes);
      if (size !== null) return size.width > 0 && size.height > 0 ? { mediaType, size } : null;
    } catch (error) {
      // The header ends too early.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return null;
}

function hasText(bytes: DataView, offset: number, text: string): boolean {
  return Array.from(text).every((letter, i) => bytes.getUint8(offset + i) === letter.charCodeAt(0));
}

/** https://www.w3.org/TR/png-3/#11IHDR */
function pngSize(bytes: DataView): Size | null {
  if (!hasText(bytes, 0, '\x89PNG\r\n\x1a\n')) return null;
  return { width: bytes.getUint32(16), height: bytes.getUint32(20) };
}

/** ITU-T T.81, B.2.2: the first start of a frame. */
function jpegSize(bytes: DataView): Size | null {
  if (!hasText(bytes, 0, '\xff\xd8\xff')) return null;
  for (let offset = 2; ; offset += 2 + bytes.getUint16(offset + 2)) {
    // Any number of fill bytes may stand before a marker.
    while (bytes.getUint8(offset + 1) === 0xff) offset++;
    const marker = bytes.getUint8(offset + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: bytes.getUint16(offset + 7), height: bytes.getUint16(offset + 5) };
    if (bytes.getUint8(offset) !== 0xff || marker === 0xda) return null;
  }
}

/** https://developers.google.com/speed/webp/docs/riff_container; simple, lossless, extended. */
function webpSize(bytes: DataView): Size | null {
  if (!hasText(bytes, 0, 'RIFF') || !hasText(bytes, 8, 'WEBP')) return null;
  if (hasText(bytes, 12, 'VP8 '))
    return {
      width: bytes.getUint16(26, true) & 0x3fff,
      height: bytes.getUint16(28, true) & 0x3fff,
    };
  if (hasText(bytes, 12, 'VP8L')) {
    const bits = bytes.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  const uint24 = (offset: number) =>
    bytes.getUint16(offset, true) + bytes.getUint8(offset + 2) * 2 ** 16;
  return { width: 1 + uint24(24), height: 1 + uint24(27) };
}

/** https://www.w3.org/Graphics/GIF/spec-gif89a.txt, 18 */
function gifSize(bytes: DataView): Size | null {
  if (!hasText(bytes, 0, 'GIF8')) return null;
  return { width: bytes.getUint16(6, true), height: bytes.getUint16(8, true) };
}

/** ISO/IEC 23008-12, 6.5.3: the largest of the spatial extents, as thumbnails and tiles have theirs. */
function avifSize(bytes: DataView): Size | null {
  if (!hasText(bytes, 4, 'ftypavi')) return null;
  let largest: Size | null = null;
  for (let offset = 16; offset + 16 <= bytes.byteLength; offset++) {
    if (!hasText(bytes, offset, 'ispe')) continue;
    const size = { width: bytes.getUint32(offset + 8), height: bytes.getUint32(offset + 12) };
    if (largest === null || size.width * size.height > largest.width * largest.height)
      largest = size;
  }
  return largest;
}
