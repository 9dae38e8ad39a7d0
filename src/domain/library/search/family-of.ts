import { isId, TIME_LENGTH } from '@/domain/id.ts';
import { type Family, type FamilyMember, MOST_KIN } from '../lineage.ts';
import type { Tombstone } from '../tombstone.ts';
import { idAt, type IndexedShelf } from './indexed-shelf.ts';
import type { PictureIndex } from './picture-index.ts';
import { firstRowFrom, isBinned, placeOf } from './place-of.ts';

/** Parents and children, by id. */
interface Kindred {
  readonly parents: ReadonlyMap<string, ReadonlySet<string>>;
  readonly children: ReadonlyMap<string, ReadonlySet<string>>;
}

/** So many pictures that were asked for together are named. */
const MOST_TOGETHER = 100;

/** All that are joined to a picture by parents and children; null where nobody knows it. */
export function familyOf(
  index: Pick<PictureIndex, 'shelves'>,
  tombstones: readonly Tombstone[],
  id: string,
): Family | null {
  const graves = new Map(tombstones.map((tombstone) => [tombstone.id, tombstone]));
  const both = [
    kindredIn(index),
    kindredOf(tombstones.flatMap(({ id, parents }) => parents.map((parent) => [id, parent]))),
  ];
  const of = (kin: keyof Kindred, one: string) =>
    both.flatMap((all) => [...(all[kin].get(one) ?? [])]);
  const member = (one: string): FamilyMember => {
    const place = placeOf(index, one);
    const grave = graves.get(one);
    const [width, height] = place
      ? [place.shelf.columns.widths[place.row] ?? 1, place.shelf.columns.heights[place.row] ?? 1]
      : [grave?.width ?? 1, grave?.height ?? 1];
    const gone = grave === undefined ? 'lost' : 'deleted';
    const is = place === null ? gone : isBinned(place) ? 'binned' : 'here';
    return { id: one, parents: of('parents', one), is, width, height };
  };
  const own = member(id);
  if (own.is === 'lost' && of('children', id).length === 0) return null;
  const met = new Set([id]);
  const meet = (ids: readonly string[]) => {
    for (const one of ids) if (met.size <= MOST_KIN) met.add(one);
  };
  for (const one of met) {
    meet(of('parents', one));
    meet(of('children', one));
  }
  return {
    members: [...met].slice(0, MOST_KIN).map(member),
    isWhole: met.size <= MOST_KIN,
    together: together(index, id),
  };
}

/** The list of shelves is another one after every change. */
const kindredOfShelves = new WeakMap<readonly IndexedShelf[], Kindred>();

/** The kindred of all pictures of an index. */
export function kindredIn({ shelves }: Pick<PictureIndex, 'shelves'>): Kindred {
  const known = kindredOfShelves.get(shelves);
  if (known !== undefined) return known;
  const kindred = kindredOf(
    shelves.flatMap(({ columns }) =>
      columns.parents.map(([row, parent]) => [idAt(columns.ids, row), parent]),
    ),
  );
  kindredOfShelves.set(shelves, kindred);
  return kindred;
}

export function parentsAmong(index: Pick<PictureIndex, 'shelves'>, ids: readonly string[]) {
  const { children } = kindredIn(index);
  return ids.filter((id) => children.has(id));
}

function kindredOf(pairs: readonly (readonly string[])[]): Kindred {
  const parents = new Map<string, Set<string>>();
  const children = new Map<string, Set<string>>();
  for (const [child = '', parent = ''] of pairs) {
    // Some came from what is elsewhere, which is no id.
    if (child === parent || !isId(parent)) continue;
    add(parents, child, parent);
    add(children, parent, child);
  }
  return { parents, children };
}

function add(to: Map<string, Set<string>>, key: string, id: string): void {
  const ids = to.get(key);
  if (ids === undefined) to.set(key, new Set([id]));
  else ids.add(id);
}

/** Those whose ids are of the same millisecond, as the ids of what is asked for together are. */
function together({ shelves }: Pick<PictureIndex, 'shelves'>, id: string): readonly string[] {
  const time = id.slice(0, TIME_LENGTH);
  const ids: string[] = [];
  for (const shelf of shelves) {
    for (let row = firstRowFrom(shelf, time); row < shelf.length; row++) {
      const other = idAt(shelf.columns.ids, row);
      if (!other.startsWith(time) || ids.length === MOST_TOGETHER) break;
      if (other !== id) ids.push(other);
    }
  }
  return ids;
}
