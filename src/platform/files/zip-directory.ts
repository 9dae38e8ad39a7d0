import { type ArchiveEntry, ArchiveError } from '@/domain/backup/archive.ts';
import {
  CENTRAL,
  ENCRYPTED,
  END,
  END_64,
  EXTRA_64,
  LOCATOR_64,
  TOO_LARGE,
  TOO_MANY,
} from './zip-layout.ts';

export interface ZipEntry extends ArchiveEntry {
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  /** Where its local header begins. */
  readonly offset: number;
}

/** Where the directory of a zip lies, and how many entries it has. */
export interface ZipDirectory {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

const LONGEST_COMMENT = 0xffff;
const WINDOW_BYTES = 262_144;

export async function findDirectory(zip: Blob): Promise<ZipDirectory> {
  const tailStart = Math.max(0, zip.size - END.length - LONGEST_COMMENT);
  const tail = await viewOf(zip, tailStart, zip.size);
  for (let at = tail.byteLength - END.length; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END.signature) continue;
    // Otherwise it is part of a comment, or of a file.
    if (at + END.length + tail.getUint16(at + 20, true) !== tail.byteLength) continue;
    const count = tail.getUint16(at + 10, true);
    const length = tail.getUint32(at + 12, true);
    const start = tail.getUint32(at + 16, true);
    const isLarge = count === TOO_MANY || length === TOO_LARGE || start === TOO_LARGE;
    if (isLarge) return findDirectory64(zip, tailStart + at);
    return checked({ start, end: start + length, count }, tailStart + at);
  }
  throw new ArchiveError('no zip, or one that was cut short');
}

async function findDirectory64(zip: Blob, endAt: number): Promise<ZipDirectory> {
  const locator = await viewOf(zip, endAt - LOCATOR_64.length, endAt);
  if (locator.getUint32(0, true) !== LOCATOR_64.signature)
    throw new ArchiveError('a zip without its locator');
  const at = numberOf(locator.getBigUint64(8, true));
  const end = await viewOf(zip, at, at + END_64.length);
  if (end.getUint32(0, true) !== END_64.signature) throw new ArchiveError('a zip without its end');
  const [count, length, start] = [32, 40, 48].map((field) =>
    numberOf(end.getBigUint64(field, true)),
  );
  return checked({ start: start ?? 0, end: (start ?? 0) + (length ?? 0), count: count ?? 0 }, at);
}

function checked(directory: ZipDirectory, limit: number): ZipDirectory {
  const { start, end, count } = directory;
  if (end > limit || count * CENTRAL.length > end - start)
    throw new ArchiveError('a directory that does not fit');
  return directory;
}

/** Reads the directory a window at a time. */
export async function* directoryEntries(
  zip: Blob,
  { start, end, count }: ZipDirectory,
): AsyncGenerator<ZipEntry> {
  let at = start;
  let left = count;
  /** Entries that share their bytes could make a small file endless. */
  let packedLeft = start;
  while (left > 0) {
    const view = await viewOf(zip, at, Math.min(at + WINDOW_BYTES, end));
    let from = 0;
    for (; left > 0; left--) {
      const length = recordLength(view, from);
      if (from + length > view.byteLength) break;
      const entry = entryFrom(view, from);
      packedLeft -= entry.packedBytes;
      if (packedLeft < 0) throw new ArchiveError('entries that overlap');
      yield entry;
      from += length;
    }
    if (from === 0) throw new ArchiveError('a directory that is cut short');
    at += from;
  }
}

function recordLength(view: DataView, at: number): number {
  if (at + CENTRAL.length > view.byteLength) return Infinity;
  if (view.getUint32(at, true) !== CENTRAL.signature)
    throw new ArchiveError('a directory that cannot be read');
  const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
  return lengths.reduce((sum, length) => sum + length, CENTRAL.length);
}

function entryFrom(view: DataView, at: number): ZipEntry {
  if (view.getUint16(at + 8, true) & ENCRYPTED) throw new ArchiveError('an encrypted zip');
  const nameLength = view.getUint16(at + 28, true);
  const extraAt = at + CENTRAL.length + nameLength;
  const large = largeNumbers(view, extraAt, extraAt + view.getUint16(at + 30, true));
  // Those that fit are left out of the extra field; the others stand there in this order.
  const [sizeBytes = 0, packedBytes = 0, offset = 0] = [24, 20, 42].map((field) => {
    const number = view.getUint32(at + field, true);
    return number === TOO_LARGE ? (large.shift() ?? number) : number;
  });
  return {
    name: new TextDecoder().decode(new Uint8Array(view.buffer, at + CENTRAL.length, nameLength)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    sizeBytes,
    packedBytes,
    offset,
  };
}

function largeNumbers(view: DataView, from: number, to: number): number[] {
  let at = from;
  while (at + 4 <= to) {
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > to) break;
    if (view.getUint16(at, true) === EXTRA_64) {
      return Array.from({ length: Math.floor(length / 8) }, (_, index) =>
        numberOf(view.getBigUint64(at + 4 + index * 8, true)),
      );
    }
    at += 4 + length;
  }
  return [];
}

function numberOf(large: bigint): number {
  if (large > BigInt(Number.MAX_SAFE_INTEGER)) throw new ArchiveError('a number without meaning');
  return Number(large);
}

async function viewOf(zip: Blob, from: number, to: number): Promise<DataView> {
  if (from < 0 || to > zip.size || to < from) throw new ArchiveError('a zip that is cut short');
  return new DataView(await zip.slice(from, to).arrayBuffer());
}
