import type { Picture } from '@/domain/library/picture.ts';
import { cutFileName, pictureFileName } from '@/domain/library/picture-file-name.ts';
import { saveFile } from '../save-file.ts';
import type { Studio } from '../studio.ts';

/** Saves a picture in its format, or its bytes as they were received. Gives false where they are gone. */
export async function downloadPicture(
  studio: Pick<Studio, 'ports'>,
  picture: Picture,
): Promise<boolean> {
  const { cut } = picture;
  if (cut === undefined) return downloadWhole(studio, picture);
  const image = await imageOf(studio, picture);
  if (image === null) return false;
  saveFile(image, cutFileName({ ...picture, mediaType: image.type }, cut));
  return true;
}

export async function downloadWhole(
  { ports }: Pick<Studio, 'ports'>,
  picture: Picture,
): Promise<boolean> {
  const { library } = await ports.storage;
  const original = await library.original(picture.id).catch(() => null);
  if (original === null) return false;
  saveFile(original, pictureFileName(picture));
  return true;
}

/** What leaves the studio of a picture: the part in its format, or its bytes; null where they are gone. */
export async function imageOf(
  { ports }: Pick<Studio, 'ports'>,
  { id, cut }: Pick<Picture, 'id' | 'cut'>,
): Promise<Blob | null> {
  const { library } = await ports.storage;
  const original = await library.original(id).catch(() => null);
  if (original === null || cut === undefined) return original;
  const { workshop } = await ports.later();
  return workshop.cut(original, cut).catch(() => null);
}
