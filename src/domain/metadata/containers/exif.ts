import type { TextAllowance } from '../text-allowance.ts';
import { textFrom, utf16From, utf16InSomeOrder } from '../text-from-bytes.ts';
import { hasText, viewOf } from './container.ts';
import { readXmp } from './xmp.ts';

/** Exif 3.0, 4.6; those from 0x9c9b on are of Windows. */
const TEXTS: Readonly<Record<number, string>> = {
  0x010d: 'DocumentName',
  0x010e: 'ImageDescription',
  0x010f: 'Make',
  0x0110: 'Model',
  0x0131: 'Software',
  0x013b: 'Artist',
  0x8298: 'Copyright',
  0x927c: 'MakerNote',
  0x9286: 'UserComment',
  0x9c9b: 'XPTitle',
  0x9c9c: 'XPComment',
  0x9c9d: 'XPAuthor',
  0x9c9e: 'XPKeywords',
  0x9c9f: 'XPSubject',
};
const XMP = 0x02bc;
const ORIENTATION = 0x0112;
const EXIF_DIRECTORY = 0x8769;
/** Bytes of one value of each type of TIFF. */
const TYPE_BYTES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
const MOST_ENTRIES = 500;
const MOST_DIRECTORIES = 8;

interface Directory {
  readonly view: DataView;
  readonly isLittle: boolean;
}

/** Reads what is text in the TIFF that EXIF is, with or without the words before it. */
export function readExif(bytes: Uint8Array, texts: TextAllowance): void {
  const tiff = tiffIn(bytes);
  if (tiff === null) return;
  const view = viewOf(tiff);
  const isLittle = tiff[0] === 0x49;
  // A first directory that lies outside of the file is one that was written in the other order.
  const [stated, other] = [view.getUint32(4, isLittle), view.getUint32(4, !isLittle)];
  const isStated = stated + 2 <= tiff.length && view.getUint16(stated, isLittle) <= MOST_ENTRIES;
  const directory = { view, isLittle: isStated ? isLittle : !isLittle };
  const open = [isStated ? stated : other];
  const seen = new Set<number>();
  while (open.length > 0 && seen.size < MOST_DIRECTORIES) {
    const offset = open.shift() ?? 0;
    if (seen.has(offset) || offset < 8) continue;
    seen.add(offset);
    open.push(...readDirectory(tiff, directory, offset, texts));
  }
}

/** Exif 3.0, 4.6.5.1: how the picture is to be turned, 1 to 8; 1 is as it lies. */
export function orientationIn(bytes: Uint8Array): number {
  const tiff = tiffIn(bytes);
  if (tiff === null) return 1;
  const view = viewOf(tiff);
  const isLittle = tiff[0] === 0x49;
  const start = view.getUint32(4, isLittle);
  const count = start + 2 <= tiff.length ? view.getUint16(start, isLittle) : 0;
  for (let entry = start + 2; entry < start + 2 + 12 * count; entry += 12) {
    if (entry + 12 > tiff.length) return 1;
    if (view.getUint16(entry, isLittle) !== ORIENTATION) continue;
    const value = view.getUint16(entry + 8, isLittle);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** Null where there is none. */
function tiffIn(bytes: Uint8Array): Uint8Array | null {
  for (let offset = 0; offset < 64 && offset + 8 <= bytes.length; offset++) {
    const isTiff = hasText(bytes, offset, 'II*\0') || hasText(bytes, offset, 'MM\0*');
    if (isTiff) return bytes.subarray(offset);
  }
  return null;
}

/** Gives the directories that this one names. */
function readDirectory(
  tiff: Uint8Array,
  { view, isLittle }: Directory,
  start: number,
  texts: TextAllowance,
): number[] {
  if (start + 2 > tiff.length) return [];
  const named: number[] = [];
  const count = Math.min(view.getUint16(start, isLittle), MOST_ENTRIES);
  for (let i = 0; i < count; i++) {
    const entry = start + 2 + 12 * i;
    if (entry + 12 > tiff.length) return named;
    const tag = view.getUint16(entry, isLittle);
    const length =
      (TYPE_BYTES[view.getUint16(entry + 2, isLittle)] ?? 1) * view.getUint32(entry + 4, isLittle);
    const offset = length <= 4 ? entry + 8 : view.getUint32(entry + 8, isLittle);
    const value = tiff.subarray(offset, Math.min(tiff.length, offset + length));
    if (tag === EXIF_DIRECTORY) named.push(view.getUint32(entry + 8, isLittle));
    else if (tag === XMP) readXmp(texts.text(value), texts);
    else {
      const key = TEXTS[tag];
      if (key !== undefined && texts.takes(value.length))
        texts.add('exif', key, textOfField(key, value));
    }
  }
  const next = start + 2 + 12 * count;
  if (next + 4 <= tiff.length) named.push(view.getUint32(next, isLittle));
  return named;
}

function textOfField(key: string, value: Uint8Array): string {
  if (key === 'UserComment') return userCommentFrom(value);
  if (key.startsWith('XP')) return utf16From(value, 'little');
  if (key === 'MakerNote' && value.includes(0) && value.indexOf(0) < value.length - 1) return '';
  return textFrom(value);
}

/** Its first eight bytes say how it is written, and often they lie. */
function userCommentFrom(value: Uint8Array): string {
  const rest = value.subarray(8);
  if (/^unicode/i.test(textFrom(value.subarray(0, 7)))) return utf16InSomeOrder(rest);
  const isNamed = hasText(value, 0, 'ASCII\0\0\0') || hasText(value, 0, 'JIS\0\0\0\0\0');
  if (isNamed || value.subarray(0, 8).every((byte) => byte === 0)) return plainOrWide(rest);
  return plainOrWide(value).replace(/^charset="?\w+"?\s+/i, '');
}

function plainOrWide(bytes: Uint8Array): string {
  const isWide = bytes.length > 3 && [0, 1, 2, 3].filter((at) => bytes[at] === 0).length === 2;
  return isWide ? utf16InSomeOrder(bytes) : textFrom(bytes);
}
