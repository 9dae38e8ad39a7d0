import {
  type Archive,
  type ArchiveEntry,
  ArchiveError,
  type ExpectedFile,
} from '@/domain/backup/archive.ts';
import { hashOf } from '../hash-of.ts';
import { crc32 } from './crc-32.ts';
import { directoryEntries, findDirectory, type ZipEntry } from './zip-directory.ts';
import { DEFLATED, LOCAL, STORED } from './zip-layout.ts';

/**
 * Reads a zip by slices, so that its size does not matter. Nothing that it says of itself is
 * believed: what does not fit together is an ArchiveError.
 */
export async function openZip(zip: Blob): Promise<Archive> {
  const directory = await findDirectory(zip);

  async function unpacked(entry: ZipEntry, mostBytes: number, type: string): Promise<Blob> {
    if (entry.sizeBytes > mostBytes) throw new ArchiveError('an entry that is too large');
    const packed = await packedBytes(zip, entry, directory.start);
    if (entry.method === STORED) return packed.slice(0, packed.size, type);
    if (entry.method === DEFLATED) return inflated(packed, entry.sizeBytes, type);
    throw new ArchiveError('an entry that is packed in an unknown way');
  }

  return {
    entries: () => directoryEntries(zip, directory),

    async text(entry: ArchiveEntry, mostBytes) {
      const blob = await unpacked(entry as ZipEntry, mostBytes, '');
      const bytes = new Uint8Array(await blob.arrayBuffer());
      if (crc32(bytes) !== (entry as ZipEntry).crc) throw new ArchiveError('a wrong checksum');
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      } catch (cause) {
        throw new ArchiveError('a text that is not UTF-8', { cause });
      }
    },

    async file(entry: ArchiveEntry, { mediaType, sha256, mostBytes }: ExpectedFile) {
      const file = await unpacked(entry as ZipEntry, mostBytes, mediaType);
      if ((await hashOf(file)) !== sha256) throw new ArchiveError('a wrong checksum');
      return file;
    },
  };
}

/** The bytes of an entry as they lie there, not yet read. */
async function packedBytes(zip: Blob, entry: ZipEntry, end: number): Promise<Blob> {
  const { offset, packedBytes } = entry;
  const header = new DataView(await zip.slice(offset, offset + LOCAL.length).arrayBuffer());
  if (header.byteLength < LOCAL.length || header.getUint32(0, true) !== LOCAL.signature)
    throw new ArchiveError('an entry that is not where it should be');
  const start = offset + LOCAL.length + header.getUint16(26, true) + header.getUint16(28, true);
  if (start + packedBytes > end) throw new ArchiveError('an entry that is cut short');
  return zip.slice(start, start + packedBytes);
}

/** As many bytes as were announced, and not one more: a small file can hold an endless one. */
async function inflated(packed: Blob, sizeBytes: number, type: string): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = packed.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
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
