import type { Picture } from '@/domain/library/picture.ts';
import { pictureFileName } from '@/domain/library/picture-file-name.ts';
import { saveFile } from '../save-file.ts';
import type { Studio } from '../studio.ts';

/** Saves a picture's bytes as they were received. Gives false where they are gone. */
export async function downloadPicture(
  { ports }: Pick<Studio, 'ports'>,
  picture: Picture,
): Promise<boolean> {
  const { library } = await ports.storage;
  const original = await library.original(picture.id).catch(() => null);
  if (original === null) return false;
  saveFile(original, pictureFileName(picture));
  return true;
}
