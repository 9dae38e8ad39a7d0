import { queryOptions } from '@tanstack/react-query';
import type { Cut } from '@/domain/formats/cut.ts';
import { targetFor } from '@/domain/formats/format-target.ts';
import type { NetworkFormat } from '@/domain/formats/network-formats.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { cutFor } from '../library/cut-for.ts';
import type { Studio } from '../studio.ts';

/** The part of a picture that a format shows: as its user placed it, or around what draws the eye. Null where its bytes are gone. */
export async function postCut(
  { ports }: Pick<Studio, 'ports'>,
  { id, cut }: Picture,
  format: NetworkFormat,
): Promise<Cut | null> {
  if (cut?.format === format.id) return cut;
  const { library } = await ports.storage;
  const original = await library.original(id).catch(() => null);
  return original && cutFor(ports, original, targetFor(format));
}

/** For screens. */
export function postCutOf(studio: Pick<Studio, 'ports'>, picture: Picture, format: NetworkFormat) {
  return queryOptions({
    queryKey: ['post-cut', picture.id, format.id],
    queryFn: () => postCut(studio, picture, format),
    structuralSharing: false,
  });
}
