import { promisifyRequest } from 'idb-keyval';
import { ID_LENGTH } from '@/domain/id.ts';
import { makeBlocks, shelfKeys } from '../catalogue/shelf-blocks.ts';
import type { ObjectStore } from '../object-store.ts';
import { DERIVED } from '../shelf.ts';
import { noteFinding } from './check-notes.ts';

interface Mending {
  readonly isThorough: boolean;
  /** The first shelf that was not looked at yet. */
  readonly from: string;
  readonly atMs: number;
  /** Notes, in the transaction that looked at a shelf, that those from the next one are left. */
  readonly reach: (store: IDBObjectStore, next: string) => Promise<void>;
  /** Tells of a shelf that was mended, by a picture of it. */
  readonly tell: (id: string) => void;
  readonly pause: () => Promise<void>;
}

/** Removes what does not fit the shelf that it was made from, so that it is made anew. */
export async function mendIndex(shelves: ObjectStore, mending: Mending): Promise<void> {
  const { isThorough, from, atMs, reach, tell, pause } = mending;
  const known = (await shelves.read(shelfKeys)).filter((key) => key >= from);
  for (const [at, key] of known.entries()) {
    // One transaction: nobody writes the shelf meanwhile.
    const first = await shelves.write(async (store) => {
      const made = await makeBlocks(store, key);
      const columns = await storedUnder(store, DERIVED.columns, key);
      const traits = await storedUnder(store, DERIVED.traits, key);
      const fits =
        (columns === undefined || isSame(columns, made.columns)) &&
        (traits === undefined || (isThorough ? isSame(traits, made.traits) : isOf(traits, made)));
      await reach(store, known[at + 1] ?? key);
      if (fits) return null;
      await noteFinding(store, 'indexMended', key, atMs);
      remove(store, key);
      return made.columns.ids.slice(0, ID_LENGTH);
    });
    if (first) tell(first);
    await pause();
  }
  await shelves.write(async (store) => {
    const keys = new Set(await shelfKeys(store));
    const names = Object.values(DERIVED).map((name) => IDBKeyRange.bound([name], [name, []]));
    const derived = await Promise.all(
      names.map((range) => promisifyRequest(store.getAllKeys(range))),
    );
    const stray = derived
      .flat()
      .map((key) => (key as [string, string])[1])
      .filter((key) => !keys.has(key));
    for (const key of stray) {
      await noteFinding(store, 'indexMended', key, atMs);
      remove(store, key);
    }
  });
}

function storedUnder(store: IDBObjectStore, name: string, key: string): Promise<unknown> {
  return promisifyRequest<unknown>(store.get([name, key]));
}

function remove(store: IDBObjectStore, key: string): void {
  for (const name of Object.values(DERIVED)) store.delete([name, key]);
}

function isOf(traits: unknown, { columns }: { columns: { ids: string } }): boolean {
  return (
    typeof traits === 'object' && traits !== null && 'ids' in traits && traits.ids === columns.ids
  );
}

/** Whether two values would be stored alike. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return false;
  if (one.constructor !== other.constructor) return false;
  if (ArrayBuffer.isView(one) && ArrayBuffer.isView(other)) {
    const [numbers, otherNumbers] = [one as Uint8Array, other as Uint8Array];
    return (
      numbers.length === otherNumbers.length &&
      numbers.every((number, at) => Object.is(number, otherNumbers[at]))
    );
  }
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  return (
    keys.length === others.length &&
    keys.every((key) =>
      isSame((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
    )
  );
}
