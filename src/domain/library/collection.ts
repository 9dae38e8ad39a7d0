import * as v from 'valibot';
import { isId } from '@/domain/id.ts';

/** Pictures put together by hand, as for a project or a client. Which ones, the pictures say. */
export interface Collection {
  readonly id: string;
  readonly name: string;
  /** The collection that it lies in; null at the top. */
  readonly parent: string | null;
  readonly createdAtMs: number;
}

const id = v.pipe(v.string(), v.check(isId, 'not an id'));

export const collectionSchema = v.looseObject({
  id,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  parent: v.nullable(id),
  createdAtMs: v.number(),
}) satisfies v.GenericSchema<unknown, Collection>;

/**
 * The ids of each collection and those that it lies in, from itself to the top. Collections whose
 * parent is gone are at the top; so is one that two tabs have moved into each other.
 */
export function ancestry(
  collections: readonly Collection[],
): ReadonlyMap<string, readonly string[]> {
  const parents = new Map(collections.map(({ id, parent }) => [id, parent]));
  const pathOf = (id: string): readonly string[] => {
    const path: string[] = [];
    let next: string | null = id;
    while (next !== null && parents.has(next) && !path.includes(next)) {
      path.push(next);
      next = parents.get(next) ?? null;
    }
    return path;
  };
  return new Map(collections.map(({ id }) => [id, pathOf(id)]));
}

/** The collection and all that lie in it, at any depth. */
export function withDescendants(collections: readonly Collection[], id: string): Set<string> {
  const within = [...ancestry(collections)].filter(([, path]) => path.includes(id));
  return new Set(within.map(([own]) => own));
}

/** Whether the collection may be moved there: not into itself, nor into what lies in it. */
export function canMove(
  collections: readonly Collection[],
  id: string,
  parent: string | null,
): boolean {
  return parent === null || !withDescendants(collections, id).has(parent);
}
