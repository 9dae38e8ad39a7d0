import {
  MirrorError,
  type MirrorFolder,
  type MirrorProblem,
} from '@/domain/backup/mirror-place.ts';

/** Not among TypeScript's types, as Chromium alone has them. */
export interface FolderHandle extends FileSystemDirectoryHandle {
  queryPermission(mode: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(mode: { mode: 'readwrite' }): Promise<PermissionState>;
}

/** A folder that the browser gave us. */
export function handleFolder(root: FolderHandle): MirrorFolder {
  /** Null where it is not there; the root always should be. */
  async function folderAt(
    names: readonly string[],
    create: boolean,
  ): Promise<FileSystemDirectoryHandle | null> {
    let folder: FileSystemDirectoryHandle = root;
    for (const name of names) {
      const next = await unlessMissing(folder.getDirectoryHandle(name, { create }));
      if (next === null) return null;
      folder = next;
    }
    return folder;
  }

  async function fileAt(
    path: string,
  ): Promise<{ folder: FileSystemDirectoryHandle; file: File } | null> {
    const { names, name } = split(path);
    const folder = await folderAt(names, false);
    const handle = folder && (await unlessMissing(folder.getFileHandle(name)));
    const file = handle && (await unlessMissing(handle.getFile()));
    return folder && file && { folder, file };
  }

  async function write(path: string, file: Blob | string): Promise<void> {
    const { names, name } = split(path);
    const folder = await folderAt(names, true);
    // Only a root that has gone cannot be made.
    if (folder === null) throw new MirrorError('gone');
    const handle = await folder.getFileHandle(name, { create: true });
    const isNew = (await handle.getFile()).size === 0;
    const stream = await handle.createWritable();
    try {
      await stream.write(file);
      await stream.close();
    } catch (error) {
      await stream.abort().catch(() => undefined);
      if (isNew) await folder.removeEntry(name).catch(() => undefined);
      throw error;
    }
  }

  return {
    name: root.name,

    isAllowed: async () => (await root.queryPermission({ mode: 'readwrite' })) === 'granted',

    names: (path) =>
      told(async () => {
        const names = new Set<string>();
        const folder = await folderAt(split(`${path}/`).names, false);
        if (folder !== null) for await (const name of folder.keys()) names.add(name);
        return names;
      }),

    size: (path) => told(async () => (await fileAt(path))?.file.size ?? null),

    text: (path, mostBytes) =>
      told(async () => {
        const there = await fileAt(path);
        return there !== null && there.file.size <= mostBytes ? there.file.text() : null;
      }),

    write: (path, file) => told(() => write(path, file)),

    move: (from, to) =>
      told(async () => {
        const there = await fileAt(from);
        if (there === null) return;
        await write(to, there.file);
        await there.folder.removeEntry(split(from).name);
      }),
  };
}

function split(path: string): { names: readonly string[]; name: string } {
  const names = path.split('/');
  const name = names.pop() ?? '';
  return { names: names.filter((one) => one !== ''), name };
}

async function unlessMissing<Value>(asking: Promise<Value>): Promise<Value | null> {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}

const PROBLEMS: Readonly<Record<string, MirrorProblem>> = {
  NotAllowedError: 'access',
  SecurityError: 'access',
  NotFoundError: 'gone',
  QuotaExceededError: 'full',
};

/** Every failure as a MirrorError. */
async function told<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof MirrorError) throw cause;
    const name = cause instanceof DOMException ? cause.name : '';
    throw new MirrorError(PROBLEMS[name] ?? 'unknown', { cause });
  }
}
