import type { FolderHandle } from './handle-folder.ts';

type FolderPicker = (options: { id: string; mode: 'readwrite' }) => Promise<FolderHandle>;

export function canChooseFolder(): boolean {
  return 'showDirectoryPicker' in globalThis;
}

/** The folder that the user chooses, right after a click; null for none. `id` has the browser begin where it was last. */
export async function chooseFolder(id: string): Promise<FolderHandle | null> {
  const { showDirectoryPicker } = globalThis as unknown as { showDirectoryPicker: FolderPicker };
  try {
    return await showDirectoryPicker({ id, mode: 'readwrite' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}
