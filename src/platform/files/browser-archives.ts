import type { Archives, ArchiveWriter, FinishedArchive } from '@/domain/backup/archive.ts';
import { hashOf } from '../hash-of.ts';
import { crc32 } from './crc-32.ts';
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

  async function flush(): Promise<void> {
    const together = new Uint8Array(waitingBytes);
    let at = 0;
    for (const bytes of waiting) {
      together.set(bytes, at);
      at += bytes.length;
    }
    [waiting, waitingBytes] = [[], 0];
    await target.write(together);
  }

  const zip = zipWriter(async (bytes) => {
    waiting.push(bytes);
    waitingBytes += bytes.length;
    if (waitingBytes >= WRITTEN_AT_ONCE) await flush();
  });

  return {
    async add(name, file) {
      const { bytes, crc } = await readWithChecksum(file);
      const written = zip.add({ name, bytes, crc, atMs: now() });
      const [sha256] = await Promise.all([hashOf(bytes), written]);
      return sha256;
    },

    async finish(): Promise<FinishedArchive> {
      await zip.end();
      await flush();
      return target.close();
    },

    abandon: () => target.abandon(),
  };
}

async function readWithChecksum(file: Blob): Promise<{ bytes: Bytes; crc: number }> {
  const bytes = new Uint8Array(file.size);
  let crc = 0;
  for (let from = 0; from < file.size; from += CHUNK_BYTES) {
    const chunk = new Uint8Array(await file.slice(from, from + CHUNK_BYTES).arrayBuffer());
    bytes.set(chunk, from);
    crc = crc32(chunk, crc);
  }
  return { bytes, crc };
}
