import type { Size } from '@/domain/recipe/recipe.ts';
import type { TextAllowance } from '../text-allowance.ts';
import { textFrom } from '../text-from-bytes.ts';
import { hasText, type Opened, viewOf } from './container.ts';
import { readExif } from './exif.ts';
import { readXmp } from './xmp.ts';

/** A chunk of a PNG; its bytes are those of the file. */
export interface PngChunk {
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Whether the file ends before the chunk does. */
  readonly isCut: boolean;
}

const MOST_CHUNKS = 50_000;

/** https://www.w3.org/TR/png-3/#5Chunk-layout. What is cut ends there; checksums are not looked at. */
export function* pngChunks(bytes: Uint8Array): Generator<PngChunk> {
  const view = viewOf(bytes);
  let offset = 8;
  for (let count = 0; count < MOST_CHUNKS && offset + 8 <= bytes.length; count++) {
    const length = view.getUint32(offset);
    const start = offset + 8;
    const type = String.fromCharCode(...bytes.subarray(offset + 4, start));
    yield {
      type,
      bytes: bytes.subarray(start, start + length),
      isCut: start + length > bytes.length,
    };
    if (type === 'IEND') return;
    offset = start + length + 4;
  }
}

/** Texts stand before the pixels or after them. */
export function readPng(bytes: Uint8Array, texts: TextAllowance): Opened {
  let size: Size | null = null;
  let hasCredentials = false;
  let isDamaged = true;
  for (const chunk of pngChunks(bytes)) {
    isDamaged ||= chunk.isCut;
    if (chunk.type === 'IEND') isDamaged = chunk.isCut;
    else if (chunk.type === 'IHDR') size = sizeFrom(chunk.bytes);
    else if (chunk.type === 'caBX') hasCredentials = true;
    else if (chunk.type === 'eXIf') readExif(chunk.bytes, texts);
    else if (/^[itz]TXt$|^tEXt$/.test(chunk.type)) readText(chunk, texts);
  }
  return { size, hasCredentials, isDamaged };
}

function sizeFrom(bytes: Uint8Array): Size | null {
  if (bytes.length < 8) return null;
  const view = viewOf(bytes);
  return { width: view.getUint32(0), height: view.getUint32(4) };
}

/** A keyword, a zero, and what its kind of chunk says of the text, https://www.w3.org/TR/png-3/#11textinfo. */
function readText({ type, bytes }: PngChunk, texts: TextAllowance): void {
  const keyEnd = bytes.subarray(0, 200).indexOf(0);
  if (keyEnd < 0) return;
  const key = textFrom(bytes.subarray(0, keyEnd));
  const text = texts.text(valueFrom(type, bytes.subarray(keyEnd + 1), texts));
  if (/^xml:com\.adobe\.xmp$/i.test(key)) readXmp(text, texts);
  else if (/^raw profile type /i.test(key)) readProfile(key, text, texts);
  else texts.add('text', key, text);
}

function valueFrom(type: string, bytes: Uint8Array, texts: TextAllowance): Uint8Array {
  if (type === 'tEXt') return bytes;
  if (type === 'zTXt') return texts.inflated(bytes.subarray(1), 'zlib');
  // A flag and a method of compression, a language and the keyword in it.
  const languageEnd = bytes.indexOf(0, 2);
  const translatedEnd = languageEnd < 0 ? -1 : bytes.indexOf(0, languageEnd + 1);
  if (translatedEnd < 0) return bytes.subarray(2);
  const value = bytes.subarray(translatedEnd + 1);
  return bytes[0] === 1 ? texts.inflated(value, 'zlib') : value;
}

const MOST_DIGITS = 1_000_000;

/** How ImageMagick writes EXIF and XMP: a name, a length, and lines of hexadecimal digits. */
function readProfile(key: string, text: string, texts: TextAllowance): void {
  const [, digits = ''] = /^\s*\w+\s+\d+\s+([0-9a-f\s]*)/i.exec(text.slice(0, MOST_DIGITS)) ?? [];
  const plain = digits.replaceAll(/\s+/g, '');
  const bytes = Uint8Array.from({ length: plain.length >> 1 }, (_, i) =>
    Number.parseInt(plain.slice(2 * i, 2 * i + 2), 16),
  );
  const xmp = 'http://ns.adobe.com/xap/1.0/\0';
  if (/xmp$/i.test(key)) readXmp(textFrom(bytes), texts);
  else if (hasText(bytes, 0, xmp)) readXmp(textFrom(bytes.subarray(xmp.length)), texts);
  else if (/(exif|app1)$/i.test(key)) readExif(bytes, texts);
}
