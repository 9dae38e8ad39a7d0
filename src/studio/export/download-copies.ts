import { saveFile } from '../save-file.ts';
import type { Studio } from '../studio.ts';
import { downloadCopy } from './download-copy.ts';
import { type CopyWish, exportCopy } from './export-copy.ts';

/** How many copies of pictures were saved, and of how many none could be made. */
export interface SavedCopies {
  readonly saved: number;
  readonly missing: number;
}

/**
 * Saves copies of pictures: one as its file, more as one archive. Null where the user chose no place
 * for it; to be called right after a click. Rejects where the archive cannot be written.
 */
export async function downloadCopies(
  studio: Pick<Studio, 'ports' | 'settings' | 'record'>,
  ids: readonly string[],
  wish?: CopyWish,
): Promise<SavedCopies | null> {
  const [only] = ids;
  if (only !== undefined && ids.length === 1) {
    const picture = await studio.record(only);
    const copy = picture && (await downloadCopy(studio, picture, wish));
    return copy ? { saved: 1, missing: 0 } : { saved: 0, missing: 1 };
  }
  const { archives } = await (await studio.ports.later()).backups();
  const day = new Date(studio.ports.now()).toISOString().slice(0, 10);
  const name = `bildwerk-pictures-${day}.zip`;
  const writer = await archives.create(name);
  if (writer === null) return null;
  try {
    const names = new Set<string>();
    // One after the other, as several large pictures at a time would not fit into memory.
    for (const id of ids) {
      const picture = await studio.record(id);
      const copy = picture && (await exportCopy(studio, picture, wish).catch(() => null));
      if (copy) await writer.add(nameApart(copy.name, names), copy.image);
    }
    const { file, isSaved } = await writer.finish();
    if (!isSaved) saveFile(file, name);
    return { saved: names.size, missing: ids.length - names.size };
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

/** Another name than those, whatever a file system makes of letters; it is among them from then on. */
function nameApart(name: string, names: Set<string>): string {
  const [, stem = name, ending = ''] = /^(.*)(\.\w+)$/.exec(name) ?? [];
  let apart = name;
  for (let number = 2; names.has(apart.toLowerCase()); number++)
    apart = `${stem}-${number}${ending}`;
  names.add(apart.toLowerCase());
  return apart;
}
