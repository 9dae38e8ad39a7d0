import { useQueries, useQuery } from '@tanstack/react-query';
import type { Picture } from '@/domain/library/picture.ts';
import { useStudio } from '../use-studio.ts';
import { childrenOf, pictureById, similarTo } from './pictures.ts';

export interface Relatives {
  /** The pictures that it came from, as far as they are still there. */
  readonly parents: readonly Picture[];
  /** The pictures that came from it, newest first. */
  readonly children: readonly Picture[];
  /** Other pictures near in seed, words or look, the nearest first. */
  readonly similar: readonly Picture[];
}

export function useRelatives({ id, parents }: Picture): Relatives {
  const studio = useStudio();
  const found = useQueries({ queries: parents.map((parent) => pictureById(studio, parent)) });
  const { data: children = [] } = useQuery(childrenOf(studio, id));
  const { data: similar = [] } = useQuery(similarTo(studio, id));
  return {
    parents: found
      .map(({ data }) => data)
      .filter((one) => one != null)
      .filter(isInLibrary),
    children: children.filter(isInLibrary),
    similar: similar.filter(isInLibrary),
  };
}

function isInLibrary({ deletedAtMs }: Picture): boolean {
  return deletedAtMs === null;
}
