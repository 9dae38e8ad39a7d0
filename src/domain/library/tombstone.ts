import type { Picture } from './picture.ts';

/** All that it takes to make a picture again, and none of its marks. */
export const KEPT_BY_TOMBSTONES = [
  'id',
  'batch',
  'recipe',
  'width',
  'height',
  'placeholder',
  'parents',
  'origin',
  'createdAtMs',
  'connection',
] as const satisfies readonly (keyof Picture)[];

/** What stays of a picture that was removed for good, while others come from it. */
export interface Tombstone extends Pick<Picture, (typeof KEPT_BY_TOMBSTONES)[number]> {
  readonly version: 1;
}

/** PORT. The tombstones beside a library, whose `remove` leaves them and whose saving takes them away. */
export interface TombstoneStore {
  /** Those that can be read, oldest first. */
  all(): Promise<readonly Tombstone[]>;
  /** Null where there is none. */
  get(id: string): Promise<Tombstone | null>;
  /** Adds those of which neither picture nor tombstone is here; gives how many. */
  add(tombstones: readonly Tombstone[]): Promise<number>;
  remove(ids: readonly string[]): Promise<void>;
}

export function tombstoneOf(picture: Picture): Tombstone {
  const kept = KEPT_BY_TOMBSTONES.filter((name) => picture[name] !== undefined);
  const essence = Object.fromEntries(kept.map((name) => [name, picture[name]]));
  return { version: 1, ...(essence as Omit<Tombstone, 'version'>) };
}

/** Those from which nothing comes any more: neither what is `named` nor another tombstone that stays. */
export function needlessTombstones(
  tombstones: readonly Tombstone[],
  named: ReadonlySet<string>,
): readonly string[] {
  const byId = new Map(tombstones.map((tombstone) => [tombstone.id, tombstone]));
  const needed = new Set(tombstones.map(({ id }) => id).filter((id) => named.has(id)));
  // A set goes on with what is added to it meanwhile.
  for (const id of needed)
    for (const parent of byId.get(id)?.parents ?? []) if (byId.has(parent)) needed.add(parent);
  return [...byId.keys()].filter((id) => !needed.has(id));
}
