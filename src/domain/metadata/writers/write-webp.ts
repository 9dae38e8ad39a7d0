import { strToU8 } from 'fflate';
import { orientationIn } from '../containers/exif.ts';
import { webpChunks, webpSizeIn } from '../containers/webp.ts';
import { joinedBytes } from '../joined-bytes.ts';
import { exifBlock } from './exif-block.ts';
import type { WrittenParts } from './inscription.ts';

/** https://developers.google.com/speed/webp/docs/riff_container#extended_file_format */
const FLAGS = { exif: 0x08, xmp: 0x04 };
/** Colours, transparency and movement. */
const KEPT_FLAGS = 0x20 | 0x10 | 0x02;
const ALPHA = 0x10;
const PIXELS = /^(ICCP|ANIM|ANMF|ALPH|VP8 |VP8L)$/;

/** A copy with the parts behind its pixels, which stay byte for byte; null where it is damaged. */
export function writeWebp(
  bytes: Uint8Array,
  { xmp, parameters }: WrittenParts,
): Uint8Array<ArrayBuffer> | null {
  const pixels: Uint8Array[] = [];
  let header: Uint8Array | null = null;
  let orientation = 1;
  for (const { type, bytes: value, isCut } of webpChunks(bytes)) {
    if (isCut) return null;
    if (/^exif$/i.test(type)) orientation = orientationIn(value);
    if (type === 'VP8X' || /^VP8[ L]$/.test(type)) header ??= extendedHeader(type, value);
    if (PIXELS.test(type)) pixels.push(chunk(type, value));
  }
  if (header === null) return null;
  const hasExif = parameters !== null || orientation !== 1;
  header[0] = ((header[0] ?? 0) & KEPT_FLAGS) | FLAGS.xmp | (hasExif ? FLAGS.exif : 0);
  const body = joinedBytes([
    strToU8('WEBP'),
    chunk('VP8X', header),
    ...pixels,
    ...(hasExif ? [chunk('EXIF', exifBlock(orientation, parameters ?? ''))] : []),
    chunk('XMP ', xmp),
  ]);
  return chunk('RIFF', body);
}

/** That of the file, or one for its simple form; null where it does not say how large it is. */
function extendedHeader(type: string, value: Uint8Array): Uint8Array | null {
  const size = webpSizeIn(type, value);
  if (size === null) return null;
  if (type === 'VP8X') return value.slice(0, 10);
  const header = new Uint8Array(10);
  const view = new DataView(header.buffer);
  // One less than each edge, in 24 bits.
  view.setUint32(3, (size.width - 1) << 8, true);
  view.setUint32(6, (size.height - 1) << 8, true);
  header[0] = type === 'VP8L' && ((value[4] ?? 0) & 0x10) !== 0 ? ALPHA : 0;
  return header;
}

/** Filled up to an even length. */
function chunk(type: string, value: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, value.length, true);
  return joinedBytes([strToU8(type), length, value, new Uint8Array(value.length % 2)]);
}
