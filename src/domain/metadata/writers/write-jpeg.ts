import { strToU8 } from 'fflate';
import { hasText, viewOf } from '../containers/container.ts';
import { orientationIn } from '../containers/exif.ts';
import { EXIF, MARKERS, XMP } from '../containers/jpeg.ts';
import { joinedBytes } from '../joined-bytes.ts';
import { exifBlock } from './exif-block.ts';
import type { WrittenParts } from './inscription.ts';

const SEGMENT_BYTES = 0xffff - 2;
const JFIF = 0xe0;
const ADOBE = 0xee;
const ICC = 0xe2;

/**
 * A copy with the parts before its pixels, which stay byte for byte; what lies behind them goes.
 * Null where it is damaged, or the parts are too long for the segments of a JPEG.
 */
export function writeJpeg(
  bytes: Uint8Array,
  { xmp, parameters }: WrittenParts,
): Uint8Array<ArrayBuffer> | null {
  const view = viewOf(bytes);
  const jfif: Uint8Array[] = [];
  const tables: Uint8Array[] = [];
  let orientation = 1;
  let offset = 2;
  while (bytes[offset + 1] !== MARKERS.pixels) {
    const marker = bytes[offset + 1];
    // Any number of fill bytes may stand before a marker.
    if (bytes[offset] === 0xff && marker === 0xff) {
      offset++;
      continue;
    }
    if (bytes[offset] !== 0xff || marker === undefined || offset + 4 > bytes.length) return null;
    const end = offset + 2 + view.getUint16(offset + 2);
    const segment = bytes.subarray(offset, end);
    const value = segment.subarray(4);
    if (marker === MARKERS.app1 && hasText(value, 0, EXIF)) orientation = orientationIn(value);
    if (marker === JFIF) jfif.push(segment);
    else if (isOfPixels(marker, value)) tables.push(segment);
    offset = end;
  }
  const parts = [joinedBytes([strToU8(XMP), xmp])];
  if (parameters !== null || orientation !== 1)
    parts.unshift(joinedBytes([strToU8(`${EXIF}\0`), exifBlock(orientation, parameters ?? '')]));
  if (parts.some(({ length }) => length > SEGMENT_BYTES)) return null;
  return joinedBytes([
    bytes.subarray(0, 2),
    ...jfif,
    ...parts.map(segmentOf),
    ...tables,
    bytes.subarray(offset, endOfPixels(bytes, offset)),
  ]);
}

function isOfPixels(marker: number, value: Uint8Array): boolean {
  if (marker === ICC) return hasText(value, 0, 'ICC_PROFILE');
  const isApplication = marker >= JFIF && marker <= 0xef;
  return marker === ADOBE || !(isApplication || marker === MARKERS.comment);
}

function segmentOf(value: Uint8Array): Uint8Array {
  const head = new DataView(new ArrayBuffer(4));
  head.setUint16(0, 0xff00 | MARKERS.app1);
  head.setUint16(2, value.length + 2);
  return joinedBytes([new Uint8Array(head.buffer), value]);
}

/** ITU-T T.81, B.1.1.5: in a scan a marker is what is followed by neither zero nor a restart. */
function endOfPixels(bytes: Uint8Array, start: number): number {
  for (let at = start; at >= 0;) {
    const [marker = 0, high = 0, low = 0] = bytes.subarray(at + 1, at + 4);
    if (marker === MARKERS.end) return at + 2;
    const isInScan = marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7);
    at = bytes.indexOf(0xff, isInScan ? at + 1 : at + 2 + 256 * high + low);
  }
  return bytes.length;
}
