import { strToU8 } from 'fflate';
import { crc32 } from '@/domain/crc-32.ts';
import { orientationIn } from '../containers/exif.ts';
import { pngChunks } from '../containers/png.ts';
import { joinedBytes } from '../joined-bytes.ts';
import { textFrom } from '../text-from-bytes.ts';
import { exifBlock } from './exif-block.ts';
import type { WrittenParts } from './inscription.ts';

/** What the picture is made of; any other chunk says something beside it. */
const PIXELS =
  /^(IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|iCCP|cICP|mDCV|cLLI|sBIT|bKGD|hIST|pHYs|sPLT|acTL|fcTL|fdAT)$/;
const TEXTS = /^([iz]TXt|tEXt)$/;
/** Written anew, or of the same picture before it was changed. */
const REPLACED = /^(parameters|xml:com\.adobe\.xmp|raw profile type .*)$/i;
const LATIN = /^[\n\u0020-\u007e\u00a0-\u00ff]*$/;

/** A copy with the parts before its pixels, which stay byte for byte; null where it is damaged. */
export function writePng(
  bytes: Uint8Array,
  { xmp, parameters }: WrittenParts,
): Uint8Array<ArrayBuffer> | null {
  const head: Uint8Array[] = [bytes.subarray(0, 8)];
  const rest: Uint8Array[] = [];
  let orientation = 1;
  let isWhole = false;
  for (const { type, bytes: value, isCut } of pngChunks(bytes)) {
    if (isCut) return null;
    const start = value.byteOffset - bytes.byteOffset;
    const isText = TEXTS.test(type) && parameters !== null && !REPLACED.test(keyOf(value));
    if (type === 'eXIf') orientation = orientationIn(value);
    if (type === 'IEND') isWhole = true;
    if (!PIXELS.test(type) && !isText) continue;
    (type === 'IHDR' ? head : rest).push(bytes.subarray(start - 8, start + value.length + 4));
  }
  if (!isWhole || head.length !== 2) return null;
  if (orientation !== 1) head.push(chunk('eXIf', exifBlock(orientation, '')));
  if (parameters !== null) {
    const isLatin = LATIN.test(parameters);
    head.push(textChunk('parameters', strToU8(parameters, isLatin), isLatin));
  }
  head.push(textChunk('XML:com.adobe.xmp', xmp, false));
  return joinedBytes([...head, ...rest]);
}

/** https://www.w3.org/TR/png-3/#11textinfo */
function keyOf(text: Uint8Array): string {
  return textFrom(text.subarray(0, text.subarray(0, 80).indexOf(0)));
}

function textChunk(key: string, text: Uint8Array, isLatin: boolean): Uint8Array {
  if (isLatin) return chunk('tEXt', joinedBytes([strToU8(`${key}\0`), text]));
  // Not deflated, in no language, and its keyword in none.
  return chunk('iTXt', joinedBytes([strToU8(`${key}\0\0\0\0\0`), text]));
}

function chunk(type: string, value: Uint8Array): Uint8Array<ArrayBuffer> {
  const named = joinedBytes([strToU8(type), value]);
  const around = new DataView(new ArrayBuffer(8));
  around.setUint32(0, value.length);
  around.setUint32(4, crc32(named));
  const [length, checksum] = [
    new Uint8Array(around.buffer, 0, 4),
    new Uint8Array(around.buffer, 4),
  ];
  return joinedBytes([length, named, checksum]);
}
