import { useQuery } from '@tanstack/react-query';
import { WHOLE_LIBRARY } from '@/domain/library/library-query.ts';
import { useStudio } from '../use-studio.ts';
import { facetsOf } from './pictures.ts';

/** All tags that pictures bear, those of most pictures first. */
export function useKnownTags(): readonly string[] {
  const { data: facets } = useQuery(facetsOf(useStudio(), WHOLE_LIBRARY));
  return facets?.tag.values.map(({ value }) => value) ?? [];
}
