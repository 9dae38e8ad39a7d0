import { createId } from '@/domain/id.ts';
import type { ArrangementChange, SavedSearch } from '@/domain/library/arrangement.ts';
import { type Collection, withDescendants } from '@/domain/library/collection.ts';
import type { LibraryQuery } from '@/domain/library/library-query.ts';
import type { LibraryEdit, LibraryStep } from '@/domain/library/library-step.ts';
import type { Studio } from '../studio.ts';

/** The longest name of a collection or a saved search. */
export const LONGEST_NAME = 100;

/** A collection that is not kept yet. */
export function newCollection(
  { ports: { now, random } }: Pick<Studio, 'ports'>,
  name: string,
  parent: string | null = null,
): Collection {
  const createdAtMs = now();
  return { id: createId(createdAtMs, random), name, parent, createdAtMs };
}

/** Keeps a collection as it is now, and puts pictures into it; one step. */
export function putCollection(
  studio: Pick<Studio, 'ports'>,
  collection: Collection,
  ids: readonly string[] = [],
): Promise<LibraryStep | null> {
  const into = { addCollections: [collection.id] };
  return arrange(
    studio,
    { putCollections: [collection] },
    ids.length === 0 ? [] : [{ kind: 'marks', ids, change: into }],
  );
}

/** The collection and all that lie in it; the pictures stay in the library. */
export function removeCollection(
  studio: Pick<Studio, 'ports'>,
  collections: readonly Collection[],
  id: string,
): Promise<LibraryStep | null> {
  return arrange(studio, { remove: [...withDescendants(collections, id)] });
}

/** A name for what is asked for; not kept yet. */
export function newSearch(
  { ports: { now, random } }: Pick<Studio, 'ports'>,
  name: string,
  query: LibraryQuery,
): SavedSearch {
  return { id: createId(now(), random), name, query };
}

/** Keeps a search as it is now. */
export function putSearch(
  studio: Pick<Studio, 'ports'>,
  search: SavedSearch,
): Promise<LibraryStep | null> {
  return arrange(studio, { putSearches: [search] });
}

export function removeSearch(
  studio: Pick<Studio, 'ports'>,
  id: string,
): Promise<LibraryStep | null> {
  return arrange(studio, { remove: [id] });
}

async function arrange(
  { ports }: Pick<Studio, 'ports'>,
  change: ArrangementChange,
  more: readonly LibraryEdit[] = [],
): Promise<LibraryStep | null> {
  const { library } = await ports.storage;
  return library.edit([{ kind: 'arrangement', change }, ...more], ports.now());
}
