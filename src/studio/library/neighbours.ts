import type { Picture } from '@/domain/library/picture.ts';
import { filteredPictures, type PictureFilter } from './wall.ts';

export interface Neighbours {
  readonly previous: Picture | null;
  readonly next: Picture | null;
}

/** The pictures before and after one in the wall that it was opened from, else in the whole library. */
export function neighbours(
  pictures: readonly Picture[],
  order: PictureFilter,
  id: string,
): Neighbours {
  const found = filteredPictures(pictures, order);
  return beside(found, id) ?? beside(pictures, id) ?? { previous: null, next: null };
}

function beside(pictures: readonly Picture[], id: string): Neighbours | null {
  const at = pictures.findIndex((picture) => picture.id === id);
  if (at === -1) return null;
  return { previous: pictures[at - 1] ?? null, next: pictures[at + 1] ?? null };
}
