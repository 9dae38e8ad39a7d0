import { createId } from '@/domain/id.ts';
import { type Collection, withDescendants } from '@/domain/library/collection.ts';
import type { ArrangementChange, SavedSearch } from '@/domain/library/arrangement.ts';
import type { LibraryQuery } from '@/domain/library/library-query.ts';
import type { LibraryEdit } from '@/domain/library/library-step.ts';
import type { Studio } from '../studio.ts';

/** The longest name of a collection or a saved search. */
export const LONGEST_NAME = 100;

/** A new collection, and pictures in it from the start; one step. Gives its id. */
export async function createCollection(
  { ports }: Pick<Studio, 'ports'>,
  { name, parent = null, ids = [] }: CollectionWish,
): Promise<string> {
  const createdAtMs = ports.now();
  const id = createId(createdAtMs, ports.random);
  const edits: LibraryEdit[] = [
    { kind: 'arrangement', change: { putCollections: [{ id, name, parent, createdAtMs }] } },
  ];
  if (ids.length > 0) edits.push({ kind: 'marks', ids, change: { addCollections: [id] } });
  await (await ports.storage).library.edit(edits, createdAtMs);
  return id;
}

interface CollectionWish {
  readonly name: string;
  readonly parent?: string | null;
  readonly ids?: readonly string[];
}

/** Under another name or in another place. */
export async function changeCollection(
  studio: Pick<Studio, 'ports'>,
  collection: Collection,
): Promise<void> {
  await arrange(studio, { putCollections: [collection] });
}

/** The collection and all that lie in it; the pictures stay in the library. */
export async function removeCollection(
  studio: Pick<Studio, 'ports'>,
  collections: readonly Collection[],
  id: string,
): Promise<void> {
  await arrange(studio, { remove: [...withDescendants(collections, id)] });
}

/** Keeps what is asked for under a name. */
export async function saveSearch(
  studio: Pick<Studio, 'ports'>,
  name: string,
  query: LibraryQuery,
): Promise<void> {
  const { now, random } = studio.ports;
  await arrange(studio, { putSearches: [{ id: createId(now(), random), name, query }] });
}

export async function changeSearch(
  studio: Pick<Studio, 'ports'>,
  search: SavedSearch,
): Promise<void> {
  await arrange(studio, { putSearches: [search] });
}

export async function removeSearch(studio: Pick<Studio, 'ports'>, id: string): Promise<void> {
  await arrange(studio, { remove: [id] });
}

async function arrange({ ports }: Pick<Studio, 'ports'>, change: ArrangementChange): Promise<void> {
  const { library } = await ports.storage;
  await library.edit([{ kind: 'arrangement', change }], ports.now());
}
