import type { Size } from '@/domain/recipe/recipe.ts';
import type { TextAllowance } from '../text-allowance.ts';
import { textFrom } from '../text-from-bytes.ts';
import { hasText, type Opened, viewOf } from './container.ts';
import { readExif } from './exif.ts';
import { readXmp } from './xmp.ts';

const MOST_BOXES = 2000;
const MOST_ITEMS = 2000;
const MOST_EXTENTS = 64;
/** C2PA 2.2, A.4.1. */
const C2PA_UUID = '\xd8\xfe\xc3\xd6\x1b\x0e\x48\x3c\x92\x97\x58\x28\x87\x7e\xc4\x81';

interface Box {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** AVIF and HEIF (ISO/IEC 23008-12) and JPEG XL (ISO/IEC 18181-2): boxes in boxes. */
export function readBoxes(bytes: Uint8Array, texts: TextAllowance): Opened {
  let size: Size | null = null;
  let hasCredentials = false;
  let hasPixels = false;
  for (const { type, bytes: value } of boxes(bytes)) {
    if (type === 'meta') size = readMeta(bytes, value.subarray(4), texts) ?? size;
    else if (type === 'Exif') readExif(value, texts);
    else if (type === 'xml ') readXmp(texts.text(value), texts);
    else if (type === 'jumb') hasCredentials = true;
    else if (type === 'uuid') hasCredentials ||= hasText(value, 0, C2PA_UUID);
    hasPixels ||= /^(mdat|jxlc|jxlp)$/.test(type);
  }
  return { size, hasCredentials, isDamaged: !hasPixels };
}

function* boxes(bytes: Uint8Array): Generator<Box> {
  const view = viewOf(bytes);
  let offset = 0;
  for (let count = 0; count < MOST_BOXES && offset + 8 <= bytes.length; count++) {
    const short = view.getUint32(offset);
    const isLong = short === 1 && offset + 16 <= bytes.length;
    const length = isLong ? Number(view.getBigUint64(offset + 8)) : short;
    const header = isLong ? 16 : 8;
    const end = length === 0 ? bytes.length : offset + length;
    if (end < offset + header) return;
    const type = String.fromCharCode(...bytes.subarray(offset + 4, offset + 8));
    yield { type, bytes: bytes.subarray(offset + header, end) };
    offset = end;
  }
}

function readMeta(file: Uint8Array, meta: Uint8Array, texts: TextAllowance): Size | null {
  let size: Size | null = null;
  const inside = [...boxes(meta)];
  const of = (type: string) => inside.find((box) => box.type === type)?.bytes;
  const kinds = itemKinds(of('iinf') ?? new Uint8Array());
  for (const { id, offset, length, isInside } of itemPlaces(of('iloc') ?? new Uint8Array())) {
    const kind = kinds.get(id);
    if (kind === undefined) continue;
    const from = isInside ? (of('idat') ?? new Uint8Array()) : file;
    const value = from.subarray(offset, length === 0 ? undefined : offset + length);
    if (kind === 'exif') readExif(value, texts);
    else readXmp(texts.text(value), texts);
  }
  for (const properties of boxes(of('iprp') ?? new Uint8Array())) {
    if (properties.type !== 'ipco') continue;
    for (const { type, bytes } of boxes(properties.bytes)) {
      if (type !== 'ispe' || bytes.length < 12) continue;
      const view = viewOf(bytes);
      const one = { width: view.getUint32(4), height: view.getUint32(8) };
      // Thumbnails and tiles have theirs, too.
      if (size === null || one.width * one.height > size.width * size.height) size = one;
    }
  }
  return size;
}

/** ISO/IEC 14496-12, 8.11.6. */
function itemKinds(iinf: Uint8Array): ReadonlyMap<number, 'exif' | 'xmp'> {
  const kinds = new Map<number, 'exif' | 'xmp'>();
  const entries = iinf.subarray((iinf[0] ?? 0) === 0 ? 6 : 8);
  for (const { type, bytes } of boxes(entries)) {
    const version = bytes[0] ?? 0;
    if (type !== 'infe' || version < 2 || bytes.length < 12) continue;
    const view = viewOf(bytes);
    const id = version === 2 ? view.getUint16(4) : view.getUint32(4);
    const at = version === 2 ? 8 : 10;
    if (hasText(bytes, at, 'Exif')) kinds.set(id, 'exif');
    else if (hasText(bytes, at, 'mime') && textFrom(bytes.subarray(at + 4)).includes('rdf+xml'))
      kinds.set(id, 'xmp');
  }
  return kinds;
}

interface ItemPlace {
  readonly id: number;
  readonly offset: number;
  readonly length: number;
  /** Whether it lies in the box of data rather than in the file. */
  readonly isInside: boolean;
}

/** ISO/IEC 14496-12, 8.11.3: the first extent of each item. */
function* itemPlaces(iloc: Uint8Array): Generator<ItemPlace> {
  if (iloc.length < 8) return;
  const view = viewOf(iloc);
  let at = 4;
  const read = (size: number): number => {
    const isThere = at + size <= iloc.length;
    const value = !isThere
      ? 0
      : size === 2
        ? view.getUint16(at)
        : size === 4
          ? view.getUint32(at)
          : size === 8
            ? Number(view.getBigUint64(at))
            : 0;
    at += size;
    return value;
  };
  const version = iloc[0] ?? 0;
  const sizes = read(2);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version === 0 ? 0 : sizes & 15;
  const wide = version < 2 ? 2 : 4;
  const count = Math.min(read(wide), MOST_ITEMS);
  for (let i = 0; i < count && at < iloc.length; i++) {
    const id = read(wide);
    const method = version === 0 ? 0 : read(2) & 15;
    read(2);
    const base = read(baseSize);
    const extents = read(2);
    if (extents > MOST_EXTENTS) return;
    for (let extent = 0; extent < extents && at < iloc.length; extent++) {
      read(indexSize);
      const offset = base + read(offsetSize);
      const length = read(lengthSize);
      if (extent === 0 && method < 2) yield { id, offset, length, isInside: method === 1 };
    }
  }
}
