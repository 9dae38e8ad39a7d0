import { promisifyRequest } from 'idb-keyval';
import { pictureFrom } from '@/domain/library/picture-versions.ts';
import {
  columnsBlock,
  type ColumnsBlock,
  isColumnsBlock,
} from '@/domain/library/search/columns-block.ts';
import {
  isTraitsBlock,
  traitsBlock,
  type TraitsBlock,
} from '@/domain/library/search/traits-block.ts';
import { assertNotNewer, DERIVED, type Shelf, shelfFrom } from '../shelf.ts';

/** The keys of all shelves, oldest first. */
export async function shelfKeys(store: IDBObjectStore): Promise<string[]> {
  // A list sorts after every string.
  const keys = await promisifyRequest(store.getAllKeys(IDBKeyRange.bound('', [], false, true)));
  return keys as string[];
}

/** The columns that are stored, by shelf, of the shelves from one key to another. */
export function storedColumns(store: IDBObjectStore, from: string, to: string) {
  return stored(store, DERIVED.columns, isColumnsBlock, from, to);
}

/** As `storedColumns`. */
export function storedTraits(store: IDBObjectStore, from: string, to: string) {
  return stored(store, DERIVED.traits, isTraitsBlock, from, to);
}

async function stored<Block>(
  store: IDBObjectStore,
  name: string,
  isBlock: (value: unknown) => value is Block,
  from: string,
  to: string,
): Promise<ReadonlyMap<string, Block>> {
  const range = IDBKeyRange.bound([name, from], [name, to]);
  const [keys, blocks] = await Promise.all([
    promisifyRequest(store.getAllKeys(range)),
    promisifyRequest<unknown[]>(store.getAll(range)),
  ]);
  const whole = new Map<string, Block>();
  for (const [at, key] of keys.entries()) {
    const block = blocks[at];
    if (Array.isArray(key) && isBlock(block)) whole.set(key[1] as string, block);
  }
  return whole;
}

/** What is made of a shelf as it is stored, and how it can be stored beside it. */
export interface MadeBlocks {
  readonly key: string;
  readonly edition: number | null;
  readonly columns: ColumnsBlock;
  readonly traits: TraitsBlock;
}

/** Throws for a shelf of a newer version. */
export async function makeBlocks(store: IDBObjectStore, key: string): Promise<MadeBlocks> {
  // A shelf that has gone since is an empty one.
  const shelf = shelfFrom(key, (await promisifyRequest<unknown>(store.get(key))) ?? []);
  assertNotNewer(shelf);
  const pictures = readable(shelf);
  const unreadable = shelf.records === null ? 1 : shelf.records.length - pictures.length;
  return {
    key,
    edition: shelf.edition,
    columns: columnsBlock(pictures, unreadable),
    traits: traitsBlock(pictures),
  };
}

/** Sorted by id; of two with one id, the first. */
function readable({ records }: Shelf) {
  const pictures = (records ?? []).map(pictureFrom).filter((picture) => picture !== null);
  const byId = new Map(pictures.toReversed().map((picture) => [picture.id, picture]));
  return [...byId.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Stores blocks beside their shelf, unless that is another one by now. */
export async function keepBlocks(store: IDBObjectStore, made: MadeBlocks): Promise<void> {
  const { key, edition, columns, traits } = made;
  if (edition === null) return;
  const shelf = shelfFrom(key, await promisifyRequest<unknown>(store.get(key)));
  if (shelf.edition !== edition) return;
  store.put(columns, [DERIVED.columns, key]);
  store.put(traits, [DERIVED.traits, key]);
}
