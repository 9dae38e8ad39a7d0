/**
 * The files of a drop, with all that lies in its folders but not what is hidden there. To be
 * called while the drop is being handled: a moment later it is empty.
 */
export function droppedFiles({ items, files }: DataTransfer): AsyncIterable<File> | File[] {
  const entries = Array.from(items, (item) => item.webkitGetAsEntry());
  const known = entries.filter((entry) => entry !== null);
  return known.length === 0 ? [...files] : filesIn(known);
}

async function* filesIn(entries: readonly FileSystemEntry[]): AsyncGenerator<File> {
  for (const entry of entries) {
    if (isFolder(entry)) {
      // What the folder itself hides, as version control does, is nobody's picture.
      if (!entry.name.startsWith('.')) yield* filesInFolder(entry);
    } else {
      const file = await fileOf(entry as FileSystemFileEntry);
      if (file !== null) yield file;
    }
  }
}

/** They come some hundred at a time, until none comes. */
async function* filesInFolder(folder: FileSystemDirectoryEntry): AsyncGenerator<File> {
  const reader = folder.createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      // A folder that cannot be read counts as empty.
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return;
    yield* filesIn(some);
  }
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** Null where it has gone meanwhile. */
function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}
