import {
  CENTRAL,
  END,
  END_64,
  EXTRA_64,
  LOCAL,
  LOCATOR_64,
  STORED,
  TOO_LARGE,
  TOO_MANY,
  UTF_8,
} from './zip-layout.ts';

export interface ZipFile {
  readonly name: string;
  readonly bytes: Bytes;
  /** As `crc32` gives it. */
  readonly crc: number;
  readonly atMs: number;
}

export type Bytes = Uint8Array<ArrayBuffer>;

/** What needs 64 bits is written so only where it does: older readers take all the rest. */
const VERSION = 20;
const VERSION_64 = 45;

/** The directory is kept in pieces of so many bytes: an object an entry takes three times as much. */
const PIECE_BYTES = 65_536;

/**
 * Writes files into a zip as they are, each with its size and checksum before it. All that grows
 * with their number is the directory, some 90 bytes a file.
 */
export function zipWriter(write: (bytes: Bytes) => Promise<void>) {
  const pieces: Bytes[] = [];
  let piece = new Uint8Array(PIECE_BYTES);
  let filled = 0;
  let written = 0;
  let count = 0;

  async function put(bytes: Bytes): Promise<void> {
    written += bytes.length;
    await write(bytes);
  }

  function note(record: Bytes): void {
    if (filled + record.length > piece.length) {
      pieces.push(piece.subarray(0, filled));
      piece = new Uint8Array(Math.max(PIECE_BYTES, record.length));
      filled = 0;
    }
    piece.set(record, filled);
    filled += record.length;
    count += 1;
  }

  return {
    async add(file: ZipFile): Promise<void> {
      note(centralRecord(file, written));
      await put(localHeader(file));
      await put(file.bytes);
    },

    async end(): Promise<void> {
      const start = written;
      for (const one of [...pieces, piece.subarray(0, filled)]) await put(one);
      await put(endRecords({ count, start, length: written - start }));
    },
  };
}

function localHeader(file: ZipFile): Bytes {
  const name = new TextEncoder().encode(file.name);
  const bytes = new Uint8Array(LOCAL.length + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, LOCAL.signature, true);
  describe(view, 4, file, name.length);
  bytes.set(name, LOCAL.length);
  return bytes;
}

function centralRecord(file: ZipFile, offset: number): Bytes {
  const name = new TextEncoder().encode(file.name);
  const isFar = offset >= TOO_LARGE;
  const bytes = new Uint8Array(CENTRAL.length + name.length + (isFar ? 12 : 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, CENTRAL.signature, true);
  view.setUint16(4, VERSION_64, true);
  describe(view, 6, file, name.length, isFar ? VERSION_64 : VERSION);
  view.setUint32(42, isFar ? TOO_LARGE : offset, true);
  bytes.set(name, CENTRAL.length);
  if (!isFar) return bytes;
  view.setUint16(30, 12, true);
  const extra = CENTRAL.length + name.length;
  view.setUint16(extra, EXTRA_64, true);
  view.setUint16(extra + 2, 8, true);
  view.setBigUint64(extra + 4, BigInt(offset), true);
  return bytes;
}

/** What both records of a file say of it in the same order. */
function describe(
  view: DataView,
  at: number,
  { bytes, crc, atMs }: ZipFile,
  nameLength: number,
  version = VERSION,
): void {
  // An ArrayBuffer is never so large in a browser, but a program in Node may try.
  if (bytes.length >= TOO_LARGE) throw new RangeError('a file of 4 GB');
  const date = new Date(atMs);
  const year = Math.min(Math.max(date.getUTCFullYear() - 1980, 0), 127);
  view.setUint16(at, version, true);
  view.setUint16(at + 2, UTF_8, true);
  view.setUint16(at + 4, STORED, true);
  view.setUint16(
    at + 6,
    (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1),
    true,
  );
  view.setUint16(at + 8, (year << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate(), true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, bytes.length, true);
  view.setUint32(at + 18, bytes.length, true);
  view.setUint16(at + 22, nameLength, true);
}

interface Directory {
  readonly count: number;
  readonly start: number;
  readonly length: number;
}

function endRecords(directory: Directory): Bytes {
  const { count, start, length } = directory;
  const isLarge = count >= TOO_MANY || start + length >= TOO_LARGE;
  const large = isLarge ? endRecords64(directory) : new Uint8Array(0);
  const bytes = new Uint8Array(large.length + END.length);
  bytes.set(large);
  const view = new DataView(bytes.buffer, large.length);
  view.setUint32(0, END.signature, true);
  view.setUint16(8, Math.min(count, TOO_MANY), true);
  view.setUint16(10, Math.min(count, TOO_MANY), true);
  view.setUint32(12, Math.min(length, TOO_LARGE), true);
  view.setUint32(16, Math.min(start, TOO_LARGE), true);
  return bytes;
}

function endRecords64({ count, start, length }: Directory): Bytes {
  const bytes = new Uint8Array(END_64.length + LOCATOR_64.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, END_64.signature, true);
  view.setBigUint64(4, BigInt(END_64.length - 12), true);
  view.setUint16(12, VERSION_64, true);
  view.setUint16(14, VERSION_64, true);
  view.setBigUint64(24, BigInt(count), true);
  view.setBigUint64(32, BigInt(count), true);
  view.setBigUint64(40, BigInt(length), true);
  view.setBigUint64(48, BigInt(start), true);
  view.setUint32(END_64.length, LOCATOR_64.signature, true);
  view.setBigUint64(END_64.length + 8, BigInt(start + length), true);
  view.setUint32(END_64.length + 16, 1, true);
  return bytes;
}
