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
  const { library } = await studio.ports.storage;
  const original = await library.original(picture.id).catch(() => null);
  if (original === null) return false;
  const { workshop } = await studio.ports.later();
  const image = await workshop.cut(original, cut).catch(() => null);
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
