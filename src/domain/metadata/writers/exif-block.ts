const ORIENTATION = 0x0112;
const EXIF_DIRECTORY = 0x8769;
const USER_COMMENT = 0x9286;
const TYPES = { short: 3, long: 4, undefined: 7 };
const HEADER = 8;
const ENTRY = 12;
/** A count before the entries, and no further directory behind them. */
const AROUND_ENTRIES = 2 + 4;

/** EXIF with how the picture is turned and a comment, in the byte order that A1111 takes a comment in. */
export function exifBlock(orientation: number, comment: string): Uint8Array {
  const second = HEADER + AROUND_ENTRIES + 2 * ENTRY;
  const text = second + AROUND_ENTRIES + ENTRY;
  const length = 8 + 2 * comment.length;
  const bytes = new Uint8Array(text + length);
  const view = new DataView(bytes.buffer);
  const write = (at: number, latin: string) => {
    for (let i = 0; i < latin.length; i++) bytes[at + i] = latin.charCodeAt(i);
  };
  const writeEntry = (at: number, tag: number, type: number, count: number) => {
    view.setUint16(at, tag);
    view.setUint16(at + 2, type);
    view.setUint32(at + 4, count);
  };
  write(0, 'MM\0*');
  view.setUint32(4, HEADER);
  view.setUint16(HEADER, 2);
  writeEntry(HEADER + 2, ORIENTATION, TYPES.short, 1);
  view.setUint16(HEADER + 10, orientation);
  writeEntry(HEADER + 2 + ENTRY, EXIF_DIRECTORY, TYPES.long, 1);
  view.setUint32(HEADER + 10 + ENTRY, second);
  view.setUint16(second, 1);
  writeEntry(second + 2, USER_COMMENT, TYPES.undefined, length);
  view.setUint32(second + 10, text);
  write(text, 'UNICODE\0');
  for (let i = 0; i < comment.length; i++) view.setUint16(text + 8 + 2 * i, comment.charCodeAt(i));
  return bytes;
}
