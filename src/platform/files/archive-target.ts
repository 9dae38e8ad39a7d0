import type { FinishedArchive } from '@/domain/backup/archive.ts';
import type { Bytes } from './zip-writer.ts';

/** Where an archive is written, piece after piece. */
export interface ArchiveTarget {
  write(bytes: Bytes): Promise<void>;
  close(): Promise<FinishedArchive>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
}

/** Not among TypeScript's types, as Chromium alone has it. */
type SaveFilePicker = (options: {
  suggestedName: string;
  types: { description: string; accept: Record<string, string[]> }[];
}) => Promise<FileSystemFileHandle>;

const ZIP = 'application/zip';
const FOLDER = 'backups';
/** What the browser copies from there into its downloads should long be there by then. */
const KEPT_MS = 3600_000;

/**
 * The file that the user chooses; where the browser lets nobody choose, a file of the page's own on
 * disk or, failing that, in memory as far as the browser keeps it there.
 */
export async function chooseTarget(name: string): Promise<ArchiveTarget | null> {
  const { showSaveFilePicker } = globalThis as { showSaveFilePicker?: SaveFilePicker };
  if (showSaveFilePicker === undefined) return (await ownFile(name)) ?? memoryTarget();
  try {
    const types = [{ description: 'Zip', accept: { [ZIP]: ['.zip'] } }];
    const handle = await showSaveFilePicker({ suggestedName: name, types });
    return await fileTarget(handle, { isSaved: true, remove: async () => {} });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

async function ownFile(name: string): Promise<ArchiveTarget | null> {
  try {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(FOLDER, { create: true });
    await sweep(folder);
    const ownName = `${Date.now()}-${name}`;
    const handle = await folder.getFileHandle(ownName, { create: true });
    return await fileTarget(handle, {
      isSaved: false,
      remove: () => folder.removeEntry(ownName),
    });
  } catch {
    // Safari before 26 has the folder and cannot write there; private windows may have none.
    return null;
  }
}

async function fileTarget(
  handle: FileSystemFileHandle,
  { isSaved, remove }: { isSaved: boolean; remove: () => Promise<void> },
): Promise<ArchiveTarget> {
  const stream = await handle.createWritable();
  return {
    write: (bytes) => stream.write(bytes),
    async close() {
      await stream.close();
      return { file: await handle.getFile(), isSaved };
    },
    async abandon() {
      await stream.abort().catch(() => undefined);
      await remove().catch(() => undefined);
    },
  };
}

export function memoryTarget(): ArchiveTarget {
  // A blob may lie on disk; bytes may not.
  const parts: Blob[] = [];
  return {
    async write(bytes) {
      parts.push(new Blob([bytes]));
    },
    close: async () => ({ file: new Blob(parts, { type: ZIP }), isSaved: false }),
    async abandon() {
      parts.length = 0;
    },
  };
}

/** Removes what earlier backups have left. */
async function sweep(folder: FileSystemDirectoryHandle): Promise<void> {
  for await (const [name, handle] of folder.entries()) {
    if (!(handle instanceof FileSystemFileHandle)) continue;
    const { lastModified } = await handle.getFile();
    // Fails where another tab is still writing it.
    if (lastModified < Date.now() - KEPT_MS) await folder.removeEntry(name).catch(() => undefined);
  }
}
