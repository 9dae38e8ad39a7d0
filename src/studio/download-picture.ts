import type { Picture } from '@/domain/library/picture.ts';
import { pictureFileName } from './picture-file-name.ts';
import type { Studio } from './studio.ts';

/** Long enough for the browser to have begun reading the file. */
const KEPT_MS = 60_000;

/** Saves a picture's bytes as they were received. Gives false where they are gone. */
export async function downloadPicture(
  { ports }: Pick<Studio, 'ports'>,
  picture: Picture,
): Promise<boolean> {
  const { library } = await ports.storage;
  const original = await library.original(picture.id).catch(() => null);
  if (original === null) return false;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(original);
  link.download = pictureFileName(picture);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
  return true;
}
