import type { Size } from '@/domain/recipe/recipe.ts';
import { joinedBytes } from '../joined-bytes.ts';
import type { TextAllowance } from '../text-allowance.ts';
import { hasText, type Opened, viewOf } from './container.ts';
import { readExif } from './exif.ts';
import { readIptc } from './iptc.ts';
import { readXmp } from './xmp.ts';

export const EXIF = 'Exif\0';
export const XMP = 'http://ns.adobe.com/xap/1.0/\0';
/** XMP that is too long for a segment: a GUID, the whole length and this part's place follow. */
const MORE_XMP = 'http://ns.adobe.com/xmp/extension/\0';
const MORE_XMP_HEADER = MORE_XMP.length + 32 + 8;
const PHOTOSHOP = 'Photoshop 3.0\0';

export const MARKERS = {
  app1: 0xe1,
  app11: 0xeb,
  app13: 0xed,
  comment: 0xfe,
  pixels: 0xda,
  end: 0xd9,
};

interface Segment {
  readonly marker: number;
  readonly bytes: Uint8Array;
}

export function readJpeg(bytes: Uint8Array, texts: TextAllowance): Opened {
  let size: Size | null = null;
  let hasCredentials = false;
  let hasPixels = false;
  const exif: Uint8Array[] = [];
  const moreXmp: Uint8Array[] = [];
  for (const segment of segments(bytes)) {
    const { marker, bytes: value } = segment;
    if (marker === MARKERS.pixels) hasPixels = true;
    else if (marker === MARKERS.comment) texts.add('comment', 'Comment', texts.text(value));
    else if (marker === MARKERS.app13 && hasText(value, 0, PHOTOSHOP)) readIptc(value, texts);
    else if (marker === MARKERS.app11) hasCredentials ||= isJumbf(value);
    else if (isFrame(marker)) size ??= sizeFrom(value);
    else if (marker !== MARKERS.app1) continue;
    else if (hasText(value, 0, EXIF)) exif.push(value.subarray(EXIF.length + 1));
    else if (hasText(value, 0, XMP)) readXmp(texts.text(value.subarray(XMP.length)), texts);
    else if (hasText(value, 0, MORE_XMP)) moreXmp.push(value);
  }
  for (const whole of joinedExif(exif)) readExif(whole, texts);
  if (moreXmp.length > 0) readXmp(texts.text(joinedBytes(inOrder(moreXmp))), texts);
  return { size, hasCredentials, isDamaged: !hasPixels };
}

/** ITU-T T.81, B.1.1.4; up to the first pixels. Bytes between segments are passed over. */
function* segments(bytes: Uint8Array): Generator<Segment> {
  const view = viewOf(bytes);
  for (let offset = 2; offset + 4 <= bytes.length;) {
    const marker = bytes[offset + 1] ?? 0;
    if (bytes[offset] !== 0xff || marker === 0xff || marker === 0) {
      offset++;
      continue;
    }
    const hasLength = marker < 0xd0 || marker > 0xd9;
    if (marker === MARKERS.end) return;
    const length = hasLength ? view.getUint16(offset + 2) : 0;
    yield { marker, bytes: bytes.subarray(offset + 4, Math.max(offset + 4, offset + 2 + length)) };
    if (marker === MARKERS.pixels) return;
    offset += 2 + length;
  }
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function sizeFrom(frame: Uint8Array): Size | null {
  if (frame.length < 5) return null;
  const view = viewOf(frame);
  return { width: view.getUint16(3), height: view.getUint16(1) };
}

/** C2PA 2.2, 11.3.1: in JPEG XT's boxes, of type `jumb`. */
function isJumbf(segment: Uint8Array): boolean {
  return hasText(segment, 0, 'JP') && hasText(segment, 12, 'jumb');
}

/** A TIFF too long for one segment goes on in the next ones, which begin with none. */
function joinedExif(parts: readonly Uint8Array[]): Uint8Array[] {
  const groups: Uint8Array[][] = [];
  for (const part of parts) {
    const isStart = hasText(part, 0, 'II') || hasText(part, 0, 'MM');
    if (isStart || groups.length === 0) groups.push([part]);
    else groups.at(-1)?.push(part);
  }
  return groups.map(joinedBytes);
}

/** Where its part of the whole belongs. */
function placeOf(part: Uint8Array): number {
  return part.length < MORE_XMP_HEADER ? 0 : viewOf(part).getUint32(MORE_XMP_HEADER - 4);
}

function inOrder(parts: readonly Uint8Array[]): Uint8Array[] {
  return parts
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((part) => part.subarray(MORE_XMP_HEADER));
}
