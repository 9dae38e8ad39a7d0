import type { Picture } from '@/domain/library/picture.ts';

export interface Relatives {
  /** The pictures that it came from, as far as they are still there. */
  readonly parents: readonly Picture[];
  /** The pictures that came from it, newest first. */
  readonly children: readonly Picture[];
}

export function relatives(pictures: readonly Picture[], of: Picture): Relatives {
  return {
    parents: pictures.filter(({ id }) => of.parents.includes(id)),
    children: pictures.filter(({ parents }) => parents.includes(of.id)),
  };
}
