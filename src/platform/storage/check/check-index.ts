import { promisifyRequest } from 'idb-keyval';
import { ID_LENGTH } from '@/domain/id.ts';
import { makeBlocks, shelfKeys } from '../catalogue/shelf-blocks.ts';
import type { ObjectStore } from '../object-store.ts';
import { DERIVED } from '../shelf.ts';

/**
 * Removes what does not fit the shelf that it was made from, so that it is made anew; gives how many
 * shelves that were, and a picture of each that still is one.
 */
export async function mendIndex(
  shelves: ObjectStore,
  { isThorough, pause }: { isThorough: boolean; pause: () => Promise<void> },
): Promise<{ count: number; ids: readonly string[] }> {
  const ids: string[] = [];
  let count = 0;
  const known = await shelves.read(shelfKeys);
  for (const key of known) {
    // One transaction: nobody writes the shelf meanwhile.
    const first = await shelves.write(async (store) => {
      const made = await makeBlocks(store, key);
      const columns = await storedUnder(store, DERIVED.columns, key);
      const traits = await storedUnder(store, DERIVED.traits, key);
      const fits =
        (columns === undefined || isSame(columns, made.columns)) &&
        (traits === undefined || (isThorough ? isSame(traits, made.traits) : isOf(traits, made)));
      if (fits) return null;
      remove(store, key);
      return made.columns.ids.slice(0, ID_LENGTH);
    });
    if (first !== null) count += 1;
    if (first) ids.push(first);
    await pause();
  }
  const left = await shelves.write(async (store) => {
    const keys = new Set(await shelfKeys(store));
    const names = Object.values(DERIVED).map((name) => IDBKeyRange.bound([name], [name, []]));
    const derived = await Promise.all(
      names.map((range) => promisifyRequest(store.getAllKeys(range))),
    );
    const stray = derived
      .flat()
      .map((key) => (key as [string, string])[1])
      .filter((key) => !keys.has(key));
    for (const key of stray) remove(store, key);
    return stray;
  });
  return { count: count + new Set(left).size, ids };
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
