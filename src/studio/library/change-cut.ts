import type { Cut } from '@/domain/formats/cut.ts';
import { type NetworkFormat } from '@/domain/formats/network-formats.ts';
import { targetFor } from '@/domain/formats/format-target.ts';
import type { Picture } from '@/domain/library/picture.ts';
import type { Studio } from '../studio.ts';
import { cutFor } from './cut-for.ts';

/** Brings a picture into a format, around what draws the eye. Gives false where its bytes are gone. */
export async function bringIntoFormat(
  studio: Pick<Studio, 'ports'>,
  picture: Picture,
  format: NetworkFormat,
): Promise<boolean> {
  const { library } = await studio.ports.storage;
  const original = await library.original(picture.id).catch(() => null);
  if (original === null) return false;
  await setCut(studio, picture.id, await cutFor(studio.ports, original, targetFor(format)));
  return true;
}

/** The original stays as it is; null shows the whole picture again. */
export async function setCut(
  { ports }: Pick<Studio, 'ports'>,
  id: string,
  cut: Cut | null,
): Promise<void> {
  const { library } = await ports.storage;
  await library.change([id], ({ cut: _before, ...picture }) =>
    cut === null ? picture : { ...picture, cut },
  );
}
