import {
  type Archive,
  type ArchiveEntry,
  ArchiveError,
  type ExpectedFile,
} from '@/domain/backup/archive.ts';
import { hashOf } from '../hash-of.ts';
import { releaseBytes } from '../release-bytes.ts';
import { crc32 } from '@/domain/crc-32.ts';
import { directoryEntries, findDirectory, type ZipEntry } from './zip-directory.ts';
import { DEFLATED, LOCAL, STORED } from './zip-layout.ts';
import type { Bytes } from './zip-writer.ts';

/** Files up to this size are read many together: each reading takes a millisecond or two. */
const SMALL_BYTES = 500_000;
/** At first, and where one is read after the other. */
const WINDOW_BYTES = { least: 64_000, most: 4_000_000 };

/**
 * Reads a zip by slices, so that its size does not matter. Nothing that it says of itself is
 * believed: what does not fit together is an ArchiveError.
 */
export async function openZip(zip: Blob): Promise<Archive> {
  const directory = await findDirectory(zip);
  const readNear = windowOf(zip);

  async function readFar(from: number, to: number): Promise<Bytes> {
    return new Uint8Array(await zip.slice(from, to).arrayBuffer());
  }

  /** An entry as it lies there, and where its bytes begin. */
  async function packed({ offset, packedBytes }: ZipEntry): Promise<{ bytes: Bytes; at: number }> {
    const read = packedBytes > SMALL_BYTES ? readFar : readNear;
    const header = await read(offset, offset + LOCAL.length);
    const view = new DataView(header.buffer, header.byteOffset, header.length);
    if (header.length < LOCAL.length || view.getUint32(0, true) !== LOCAL.signature)
      throw new ArchiveError('an entry that is not where it should be');
    const at = offset + LOCAL.length + view.getUint16(26, true) + view.getUint16(28, true);
    if (at + packedBytes > directory.start) throw new ArchiveError('an entry that is cut short');
    return { bytes: await read(at, at + packedBytes), at };
  }

  async function unpacked(
    entry: ZipEntry,
    mostBytes: number,
    mediaType = '',
  ): Promise<{ bytes: Bytes; file: Blob }> {
    if (entry.sizeBytes > mostBytes) throw new ArchiveError('an entry that is too large');
    const { bytes, at } = await packed(entry);
    if (entry.method === STORED)
      return { bytes, file: zip.slice(at, at + bytes.length, mediaType) };
    if (entry.method !== DEFLATED) throw new ArchiveError('an entry that is packed in another way');
    const file = await inflated(bytes, entry.sizeBytes, mediaType);
    return { bytes: new Uint8Array(await file.arrayBuffer()), file };
  }

  return {
    entries: () => directoryEntries(zip, directory),

    async text(entry: ArchiveEntry, mostBytes) {
      const { bytes } = await unpacked(entry as ZipEntry, mostBytes);
      if (crc32(bytes) !== (entry as ZipEntry).crc) throw new ArchiveError('a wrong checksum');
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      } catch (cause) {
        throw new ArchiveError('a text that is not UTF-8', { cause });
      }
    },

    async file(entry: ArchiveEntry, { mediaType, sha256, mostBytes }: ExpectedFile) {
      const { bytes, file } = await unpacked(entry as ZipEntry, mostBytes, mediaType);
      const isWhole =
        sha256 === null
          ? crc32(bytes) === (entry as ZipEntry).crc
          : (await hashOf(bytes)) === sha256;
      // What is small may be part of what others read.
      if (bytes.length > SMALL_BYTES) releaseBytes(bytes.buffer);
      if (!isWhole) throw new ArchiveError('a wrong checksum');
      return file;
    },
  };
}

/**
 * Gives what lies in one of the two windows that were read last, or reads another one: the farther
 * ahead, the longer what is asked for lies side by side. Several who ask may be slightly apart.
 */
function windowOf(zip: Blob): (from: number, to: number) => Promise<Bytes> {
  let ahead: number = WINDOW_BYTES.least;
  let windows: { start: number; end: number; bytes: Promise<ArrayBuffer> }[] = [];

  function open(from: number, to: number) {
    const [last] = windows;
    const isNear = last && from >= last.start - ahead && from <= last.end + WINDOW_BYTES.least;
    ahead = isNear ? Math.min(2 * ahead, WINDOW_BYTES.most) : WINDOW_BYTES.least;
    const end = Math.min(zip.size, Math.max(to, from + ahead));
    const opened = { start: from, end, bytes: zip.slice(from, end).arrayBuffer() };
    windows = [opened, ...windows.slice(0, 1)];
    return opened;
  }

  return async (from, to) => {
    const { start, bytes } =
      windows.find((one) => from >= one.start && to <= one.end) ?? open(from, to);
    const all = await bytes;
    return new Uint8Array(all, Math.min(from - start, all.byteLength)).subarray(0, to - from);
  };
}

/** As many bytes as were announced, and not one more: a small file can hold an endless one. */
async function inflated(packed: Bytes, sizeBytes: number, type: string): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const stream = new Blob([packed]).stream();
  const reader = stream.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length;
      if (size > sizeBytes) break;
      chunks.push(next.value);
    }
  } catch (cause) {
    throw new ArchiveError('an entry that cannot be unpacked', { cause });
  }
  if (size !== sizeBytes) {
    await reader.cancel().catch(() => undefined);
    throw new ArchiveError('an entry of another size');
  }
  return new Blob(chunks, { type });
}
