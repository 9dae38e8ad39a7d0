import { promisifyRequest } from 'idb-keyval';
import * as v from 'valibot';
import { pictureSchema } from '@/domain/library/picture-schema.ts';
import type { Picture } from '@/domain/library/picture.ts';

/**
 * Records that are neighbours in time, stored as one value. Its key is a lower bound of the ids in
 * it, '' for the first: as ids sort by time, the shelf of an id is the last one whose key is not
 * above it. What cannot be read, a record or a whole shelf, is passed over and left as it is.
 */
export interface Shelf {
  readonly key: string;
  /** In no order. null when the stored value is not a list. */
  readonly records: readonly unknown[] | null;
}

export const SHELF_LIMIT = 200;

export function pictureFrom(record: unknown): Picture | null {
  const result = v.safeParse(pictureSchema, record);
  return result.success ? result.output : null;
}

/** Throws for a record that would be lost from sight: it could be written, but not be read again. */
export function assertReadable(picture: Picture): void {
  if (pictureFrom(picture) === null) throw new Error('a picture that could not be read again');
}

function idOf(record: unknown): string | null {
  if (typeof record !== 'object' || record === null || !('id' in record)) return null;
  return typeof record.id === 'string' ? record.id : null;
}

export function pictureOn(shelf: Shelf | null, id: string): Picture | null {
  for (const record of shelf?.records ?? []) {
    const picture = idOf(record) === id ? pictureFrom(record) : null;
    if (picture !== null) return picture;
  }
  return null;
}

/** The shelf on which the id is, or would be. */
export function shelfOf(store: IDBObjectStore, id: string): Promise<Shelf | null> {
  return lastShelf(store, IDBKeyRange.bound('', id));
}

/** The newest shelf below the key, of all shelves when it is null. */
export function shelfBefore(store: IDBObjectStore, key: string | null): Promise<Shelf | null> {
  // A list sorts after every string.
  return lastShelf(store, IDBKeyRange.bound('', key ?? [], false, true));
}

async function lastShelf(store: IDBObjectStore, range: IDBKeyRange): Promise<Shelf | null> {
  const cursor = await promisifyRequest(store.openCursor(range, 'prev'));
  if (cursor === null) return null;
  const value: unknown = cursor.value;
  return { key: cursor.key as string, records: Array.isArray(value) ? value : null };
}

/** Adds the picture to the shelf that `shelfOf` gave for it. */
export async function putOnShelf(
  store: IDBObjectStore,
  shelf: Shelf | null,
  picture: Picture,
): Promise<void> {
  if (shelf === null) {
    store.put([picture], '');
  } else if (shelf.records === null) {
    // A new shelf begins after the broken one; `add` fails rather than replace it.
    store.add([picture], picture.id);
  } else {
    await putShelf(store, shelf.key, [...shelf.records, picture]);
  }
}

/** Stores the shelf as two when it holds too much. */
async function putShelf(
  store: IDBObjectStore,
  key: string,
  records: readonly unknown[],
): Promise<void> {
  const middle = records.length > SHELF_LIMIT ? await middleOf(store, key, records) : null;
  if (middle === null) {
    store.put(records, key);
    return;
  }
  const isUpper = (record: unknown) => (idOf(record) ?? '') >= middle;
  store.put(
    records.filter((record) => !isUpper(record)),
    key,
  );
  store.add(records.filter(isUpper), middle);
}

/** The id in the middle of those that may become the key of a shelf between this and the next. */
async function middleOf(
  store: IDBObjectStore,
  key: string,
  records: readonly unknown[],
): Promise<string | null> {
  const next = await promisifyRequest(store.getKey(IDBKeyRange.lowerBound(key, true)));
  const ids = records
    .map(idOf)
    .filter((id) => id !== null)
    .filter((id) => id > key && (typeof next !== 'string' || id < next))
    .toSorted();
  return ids[Math.floor(ids.length / 2)] ?? null;
}

/**
 * Puts what `edit` gives in the place of each picture of these ids: null removes it, the same
 * picture leaves it alone. An empty shelf goes.
 */
export async function editShelves(
  store: IDBObjectStore,
  ids: readonly string[],
  edit: (picture: Picture) => Picture | null,
): Promise<void> {
  const rest = [...new Set(ids)].toSorted();
  for (;;) {
    const last = rest.at(-1);
    const shelf = last === undefined ? null : await shelfOf(store, last);
    if (shelf === null) return;
    const wanted = new Set(rest.splice(rest.findLastIndex((id) => id < shelf.key) + 1));
    if (shelf.records === null) continue;

    const records: unknown[] = [];
    let isEdited = false;
    for (const record of shelf.records) {
      const picture = wanted.has(idOf(record) ?? '') ? pictureFrom(record) : null;
      const edited = picture && edit(picture);
      if (edited === picture) {
        records.push(record);
        continue;
      }
      isEdited = true;
      if (edited !== null) records.push(edited);
    }
    if (records.length === 0) store.delete(shelf.key);
    else if (isEdited) store.put(records, shelf.key);
  }
}
