import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { remix } from '@/studio/compose/remix.ts';
import { useCompose } from '@/studio/compose/use-compose.ts';
import { lineagePaths } from '@/studio/library/lineage-paths.ts';
import { pictureById } from '@/studio/library/pictures.ts';
import { tombstoneOf } from '@/studio/library/relatives.ts';
import { paths } from '@/studio/paths.ts';
import { useStudio } from '@/studio/use-studio.ts';

export interface FamilyActions {
  readonly open: (id: string) => void;
  readonly remix: (id: string) => void;
  /** With the one whose family it is. */
  readonly compare: (id: string) => void;
  readonly leave: () => void;
}

/** What can be done with the members of a family, also with those that were deleted. */
export function useFamilyActions(start: string): FamilyActions {
  const studio = useStudio();
  const cache = useQueryClient();
  const compose = useCompose();
  const [, navigate] = useLocation();
  return useMemo(() => {
    const kinOf = async (id: string) =>
      (await cache.fetchQuery(pictureById(studio, id))) ??
      cache.fetchQuery(tombstoneOf(studio, id));
    return {
      open: (id) => navigate(paths.picture(id)),
      remix: (id) =>
        void kinOf(id).then((kin) => {
          if (kin !== null) compose(remix(studio, kin));
        }),
      compare(id) {
        if (id !== start) navigate(lineagePaths.compare(start, id));
      },
      leave: () => navigate(paths.picture(start)),
    };
  }, [studio, cache, compose, navigate, start]);
}
