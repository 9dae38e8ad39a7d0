import type { Archives, ArchiveWriter } from '@/domain/backup/archive.ts';
import { hashOf } from '../hash-of.ts';
import { releaseBytes } from '../release-bytes.ts';
import { crc32 } from '@/domain/crc-32.ts';
import { type ArchiveTarget, chooseTarget } from './archive-target.ts';
import { openZip } from './zip-reader.ts';
import { type Bytes, zipWriter } from './zip-writer.ts';

/** So much is read before others have their turn. */
const CHUNK_BYTES = 4_000_000;
/** Many small files are written together. */
const WRITTEN_AT_ONCE = 4_000_000;

/** Zip files on the user's disk. */
export function browserArchives({ now, choose = chooseTarget }: ArchiveOptions): Archives {
  return {
    async create(name) {
      const target = await choose(name);
      return target && archiveWriter(target, now);
    },
    open: openZip,
  };
}

interface ArchiveOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Gives where an archive of this name is written; null where the user wants it nowhere. */
  readonly choose?: (name: string) => Promise<ArchiveTarget | null>;
}

function archiveWriter(target: ArchiveTarget, now: () => number): ArchiveWriter {
  let waiting: Bytes[] = [];
  let waitingBytes = 0;
  /** Goes on while the next files are read. */
  let writing: Promise<void> = Promise.resolve();
  /** One file goes into the zip after the other. */
  let turn: Promise<void> = Promise.resolve();

  async function flush(): Promise<void> {
    const together = joined(waiting, waitingBytes);
    [waiting, waitingBytes] = [[], 0];
    await writing;
    writing = target.write(together).then(() => releaseBytes(together.buffer));
    // Whoever writes next is told of a failure.
    writing.catch(() => undefined);
  }

  const zip = zipWriter(async (bytes) => {
    waiting.push(bytes);
    waitingBytes += bytes.length;
    if (waitingBytes >= WRITTEN_AT_ONCE) await flush();
  });

  return {
    async add(name, file) {
      const { bytes, crc } = await readWithChecksum(file);
      turn = turn.then(() => zip.add({ name, bytes, crc, atMs: now() }));
      const [sha256] = await Promise.all([hashOf(bytes), turn]);
      return sha256;
    },

    async finish() {
      await zip.end();
      await flush();
      await writing;
      return target.close();
    },

    abandon: () => target.abandon(),
  };
}

/** The pieces are given up. */
function joined(pieces: readonly Bytes[], length: number): Bytes {
  const together = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    together.set(piece, at);
    at += piece.length;
    releaseBytes(piece.buffer);
  }
  return together;
}

async function readWithChecksum(file: Blob): Promise<{ bytes: Bytes; crc: number }> {
  if (file.size <= CHUNK_BYTES) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { bytes, crc: crc32(bytes) };
  }
  const bytes = new Uint8Array(file.size);
  let crc = 0;
  for (let from = 0; from < file.size; from += CHUNK_BYTES) {
    const chunk = new Uint8Array(await file.slice(from, from + CHUNK_BYTES).arrayBuffer());
    bytes.set(chunk, from);
    crc = crc32(chunk, crc);
    releaseBytes(chunk.buffer);
  }
  return { bytes, crc };
}
