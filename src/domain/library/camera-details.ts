/** EXIF or XMP. */
const JPEG_DETAILS = 0xe1;
const JPEG_PIXELS = 0xda;
/** https://developers.google.com/speed/webp/docs/riff_container#extended_file_format */
const WEBP_DETAILS = 0x08 | 0x04;

/**
 * Whether a PNG, JPEG or WebP says beside its pixels how, when and where they were taken, and how
 * they are to be turned. `bytes` is as much of the file as `imageHeader` wants.
 */
export function hasCameraDetails(bytes: DataView): boolean {
  try {
    if (hasText(bytes, 0, '\x89PNG')) return isInPng(bytes);
    if (hasText(bytes, 0, '\xff\xd8')) return isInJpeg(bytes);
    return hasText(bytes, 8, 'WEBPVP8X') && (bytes.getUint8(20) & WEBP_DETAILS) !== 0;
  } catch (error) {
    // The file ends before its pixels begin.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function isInJpeg(bytes: DataView): boolean {
  for (let offset = 2; ; offset += 2 + bytes.getUint16(offset + 2)) {
    while (bytes.getUint8(offset + 1) === 0xff) offset++;
    const marker = bytes.getUint8(offset + 1);
    if (marker === JPEG_DETAILS) return true;
    if (bytes.getUint8(offset) !== 0xff || marker === JPEG_PIXELS) return false;
  }
}

function isInPng(bytes: DataView): boolean {
  for (let offset = 8; ; offset += 12 + bytes.getUint32(offset)) {
    if (hasText(bytes, offset + 4, 'eXIf')) return true;
    if (hasText(bytes, offset + 4, 'IDAT')) return false;
  }
}

function hasText(bytes: DataView, offset: number, text: string): boolean {
  return Array.from(text).every((letter, i) => bytes.getUint8(offset + i) === letter.charCodeAt(0));
}
