import type { Picture } from '@/domain/library/picture.ts';
import { saveFile } from '../save-file.ts';
import type { Studio } from '../studio.ts';
import { type CopyWish, type ExportedCopy, exportCopy } from './export-copy.ts';

/** Saves a copy of a picture; null where it cannot be made. */
export async function downloadCopy(
  studio: Pick<Studio, 'ports' | 'settings'>,
  picture: Picture,
  wish?: CopyWish,
): Promise<ExportedCopy | null> {
  const copy = await exportCopy(studio, picture, wish).catch(() => null);
  if (copy !== null) saveFile(copy.image, copy.name);
  return copy;
}
