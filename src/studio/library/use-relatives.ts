import { useQuery } from '@tanstack/react-query';
import { isId } from '@/domain/id.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { useStudio } from '../use-studio.ts';
import { similarTo } from './pictures.ts';
import { relativesOf } from './relatives.ts';

export interface Relatives {
  /** The ids of what it came from, whatever became of that. */
  readonly parents: readonly string[];
  /** Of what came from it and is not in the bin, newest first. */
  readonly children: readonly string[];
  /** Of what is in the library and has a parent or the asking with it, newest first. */
  readonly siblings: readonly string[];
  /** Of other pictures near in seed, words or look, the nearest first. */
  readonly similar: readonly string[];
  /** How many the whole family has, itself with them. */
  readonly familySize: number;
}

export function useRelatives(picture: Picture): Relatives {
  const studio = useStudio();
  const { data: kin } = useQuery(relativesOf(studio, picture));
  const { data: similar = [] } = useQuery(similarTo(studio, picture.id));
  return {
    parents: picture.parents.filter(isId),
    children: kin?.children ?? [],
    siblings: kin?.siblings ?? [],
    similar: similar.filter(({ deletedAtMs }) => deletedAtMs === null).map(({ id }) => id),
    familySize: kin?.familySize ?? 1,
  };
}
