import type { Cut } from '@/domain/formats/cut.ts';
import { mostBytesOf } from '@/domain/formats/file-limits.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { captionTable, type PostFile } from '@/domain/sharing/post-plan.ts';
import { writeTable } from '@/domain/table/write-table.ts';
import { type CopyWish, exportCopy } from '../export/export-copy.ts';
import { saveFile } from '../save-file.ts';
import type { Studio } from '../studio.ts';
import { postCut } from './post-cut.ts';

/** What a copy says of itself comes on top of its pixels. */
const ROOM_FOR_WORDS = 10_000;

export interface PostWish {
  /** By `cutKey`, where the user placed one; every other is found. */
  readonly cuts: ReadonlyMap<string, Cut>;
  readonly caption: string;
  /** Of the only picture; null for their prompts. */
  readonly altText: string | null;
}

export function cutKey({ picture, format }: Pick<PostFile, 'picture' | 'format'>): string {
  return `${picture.id} ${format.id}`;
}

/**
 * Saves pictures in the formats of networks as one archive, with a table of what goes with each.
 * Gives how many could not be made, and null where the user chose no place for it; to be called
 * right after a click. Rejects where the archive cannot be written.
 */
export async function exportPost(
  studio: Pick<Studio, 'ports' | 'settings'>,
  files: readonly PostFile[],
  { cuts, caption, altText }: PostWish,
  onDone: (done: number) => void,
): Promise<number | null> {
  const { archives } = await (await studio.ports.later()).backups();
  const day = new Date(studio.ports.now()).toISOString().slice(0, 10);
  const name = `posts-${day}.zip`;
  const writer = await archives.create(name);
  if (writer === null) return null;
  try {
    const written: PostFile[] = [];
    // One after the other, as several large pictures at a time would not fit into memory.
    for (const [index, file] of files.entries()) {
      const cut = cuts.get(cutKey(file)) ?? (await postCut(studio, file.picture, file.format));
      const copy =
        cut && (await exportCopy(studio, file.picture, wishFor(file, cut)).catch(() => null));
      if (copy) {
        await writer.add(file.name, copy.image);
        written.push(file);
      }
      onDone(index + 1);
    }
    const altTextOf = ({ recipe }: Picture) => altText ?? recipe.prompt;
    const table = captionTable(written, { caption, altText: altTextOf });
    await writer.add('captions.csv', new Blob([writeTable(table)], { type: 'text/csv' }));
    const { file, isSaved } = await writer.finish();
    if (!isSaved) saveFile(file, name);
    return files.length - written.length;
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

/** Without its recipe, which is nobody's business on a network; JPEG, as all of them take it. */
function wishFor({ format }: PostFile, cut: Cut): CopyWish {
  const mostBytes = mostBytesOf(format);
  return {
    way: 'clean',
    cut,
    mediaType: 'image/jpeg',
    ...(mostBytes !== null && { mostBytes: mostBytes - ROOM_FOR_WORDS }),
  };
}
