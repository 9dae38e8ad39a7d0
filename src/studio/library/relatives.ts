import { queryOptions } from '@tanstack/react-query';
import { type Family, nearestKin } from '@/domain/library/lineage.ts';
import type { Picture } from '@/domain/library/picture.ts';
import type { Tombstone } from '@/domain/library/tombstone.ts';
import type { Studio } from '../studio.ts';
import { catalogueOf, LIKE, RECORD_KEPT_MS } from './pictures.ts';

type Reading = Pick<Studio, 'ports'>;

/** The family of a picture, also of one that was removed; null where nobody knows it. */
export function familyOf({ ports }: Reading, id: string) {
  return queryOptions({
    queryKey: [...LIKE, 'family', id],
    queryFn: async ({ client }): Promise<Family | null> =>
      (await client.fetchQuery(catalogueOf({ ports }))).family(id),
    structuralSharing: false,
  });
}

/** Whom a picture has beside its parents. */
export function relativesOf({ ports }: Reading, { id, batch }: Pick<Picture, 'id' | 'batch'>) {
  return queryOptions({
    queryKey: [...LIKE, 'relatives', id],
    queryFn: async ({ client }) => {
      const family = await client.fetchQuery(familyOf({ ports }, id));
      if (family === null) return null;
      const { members, together } = family;
      const kin = nearestKin(family, id);
      const { library } = await ports.storage;
      const mates = (await library.records(together)).filter((one) => one?.batch === batch);
      const state = new Map(members.map((member) => [member.id, member.is]));
      const here = mates.filter((mate) => mate?.deletedAtMs === null).map((mate) => mate?.id ?? '');
      const others = new Set([...kin.parents, ...kin.children]);
      const siblings = new Set([
        ...kin.siblings.filter((one) => state.get(one) === 'here'),
        ...here.filter((one) => !others.has(one)),
      ]);
      return {
        children: kin.children.filter((one) => state.get(one) !== 'binned').toReversed(),
        siblings: [...siblings].toSorted().toReversed(),
        familySize: members.length,
      };
    },
  });
}

/** What stays of a picture that was removed; null where nothing does. */
export function tombstoneOf({ ports }: Reading, id: string) {
  return queryOptions({
    queryKey: [...LIKE, 'tombstone', id],
    queryFn: async (): Promise<Tombstone | null> =>
      (await (await ports.storage).tombstones()).get(id),
    gcTime: RECORD_KEPT_MS,
    structuralSharing: false,
  });
}
