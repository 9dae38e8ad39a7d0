import { promisifyRequest } from 'idb-keyval';
import * as v from 'valibot';
import { StorageError } from '@/domain/library/library.ts';
import { PICTURE_VERSION, pictureFrom } from '@/domain/library/picture-versions.ts';
import type { Picture } from '@/domain/library/picture.ts';

/**
 * Records that are neighbours in time, stored as one value. Its key is a lower bound of the ids in
 * it, '' for the first: as ids sort by time, the shelf of an id is the last one whose key is not
 * above it. What cannot be read, a record or a whole shelf, is passed over and left as it is.
 */
export interface Shelf {
  readonly key: string;
  /** In no order. null when the stored value is not for us: broken, or of a newer version. */
  readonly records: readonly unknown[] | null;
  /** Of its records; the shelves of version 1 are bare lists. */
  readonly version: number;
  /** Another number with every writing; null in version 1. */
  readonly edition: number | null;
}

export const SHELF_LIMIT = 200;

/**
 * What is made from a shelf, kept under a list of its name and the shelf's key. Whoever writes the
 * shelf deletes it, so that it is either right or not there.
 */
export const DERIVED = { columns: 'columns', traits: 'traits' } as const;

/** Throws for a record that would be lost from sight: it could be written, but not be read again. */
export function assertReadable(picture: Picture): void {
  if (pictureFrom(picture) === null) throw new Error('a picture that could not be read again');
}

/** Throws for a shelf that a later version of the studio has written. */
export function assertNotNewer(shelf: Shelf): void {
  if (shelf.version > PICTURE_VERSION) throw new StorageError('newer');
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

/** The records of these ids, null where there is none; each shelf is read once. */
export async function picturesOn(
  store: IDBObjectStore,
  ids: readonly string[],
): Promise<readonly (Picture | null)[]> {
  const found = new Map<string, Picture>();
  const rest = [...new Set(ids)].toSorted();
  for (let last = rest.at(-1); last !== undefined; last = rest.at(-1)) {
    const shelf = await shelfOf(store, last);
    const wanted = rest.splice(rest.findLastIndex((id) => id < (shelf?.key ?? '')) + 1);
    if (shelf === null) continue;
    assertNotNewer(shelf);
    for (const id of wanted) {
      const picture = pictureOn(shelf, id);
      if (picture !== null) found.set(id, picture);
    }
  }
  return ids.map((id) => found.get(id) ?? null);
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
  return cursor && shelfFrom(cursor.key as string, cursor.value);
}

export function shelfFrom(key: string, value: unknown): Shelf {
  if (Array.isArray(value)) return { key, records: value, version: 1, edition: null };
  const { version = 0, edition = null, records = null } = v.is(shelfSchema, value) ? value : {};
  return { key, records: version > PICTURE_VERSION ? null : records, version, edition };
}

const shelfSchema = v.object({
  version: v.pipe(v.number(), v.minValue(2)),
  edition: v.number(),
  records: v.array(v.unknown()),
});

/** What is stored of a shelf. */
function shelfOfRecords(records: readonly unknown[]) {
  return { version: PICTURE_VERSION, edition: Math.random(), records: records.map(upToDate) };
}

/** Adds pictures, at most as many as a shelf takes, to the shelf that `shelfOf` gave for each. */
async function putOnShelf(
  store: IDBObjectStore,
  shelf: Shelf | null,
  pictures: readonly Picture[],
): Promise<void> {
  if (shelf === null) {
    putRecords(store, '', pictures);
  } else if (shelf.records === null) {
    // A new shelf begins after the one that is not for us; `add` fails rather than replace it.
    const [first = ''] = pictures.map(({ id }) => id).toSorted();
    store.add(shelfOfRecords(pictures), first);
  } else {
    await putSplit(store, shelf.key, [...shelf.records, ...pictures]);
  }
}

/** Adds those of the pictures that are not there yet, and gives them. */
export async function putOnShelves(
  store: IDBObjectStore,
  pictures: readonly Picture[],
  isThere: (shelf: Shelf | null, id: string) => boolean,
): Promise<readonly Picture[]> {
  const put: Picture[] = [];
  const rest = pictures.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (let last = rest.at(-1); last !== undefined; last = rest.at(-1)) {
    const shelf = await shelfOf(store, last.id);
    const onShelf = rest.splice(rest.findLastIndex(({ id }) => id < (shelf?.key ?? '')) + 1);
    const fresh = onShelf.filter(({ id }) => !isThere(shelf, id));
    if (fresh.length > 0) await putOnShelf(store, shelf, fresh);
    put.push(...fresh);
  }
  return put;
}

/** Stores the shelf as two when it holds too much. */
async function putSplit(
  store: IDBObjectStore,
  key: string,
  records: readonly unknown[],
): Promise<void> {
  const middle = records.length > SHELF_LIMIT ? await middleOf(store, key, records) : null;
  if (middle === null) {
    putRecords(store, key, records);
    return;
  }
  const isUpper = (record: unknown) => (idOf(record) ?? '') >= middle;
  putRecords(
    store,
    key,
    records.filter((record) => !isUpper(record)),
  );
  store.add(shelfOfRecords(records.filter(isUpper)), middle);
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

/** The one place where a shelf is written: what was made from it goes, and so does an empty shelf. */
function putRecords(
  store: IDBObjectStore,
  key: string,
  records: readonly unknown[],
  { hasSameTraits = false } = {},
): void {
  store.delete([DERIVED.columns, key]);
  if (!hasSameTraits) store.delete([DERIVED.traits, key]);
  if (records.length === 0) store.delete(key);
  else store.put(shelfOfRecords(records), key);
}

function upToDate(record: unknown): unknown {
  const isOld = typeof record === 'object' && record !== null && !('version' in record);
  return isOld ? (pictureFrom(record) ?? record) : record;
}

/** Brings the records of a shelf up to the present version. */
export async function renewShelf(store: IDBObjectStore, key: string): Promise<void> {
  const { records, version } = shelfFrom(key, await promisifyRequest<unknown>(store.get(key)));
  if (records !== null && version < PICTURE_VERSION) putRecords(store, key, records);
}

/** Whether all shelves are known to be of the present version, so that none has to be looked at. */
export async function isUpToDate(store: IDBObjectStore): Promise<boolean> {
  return (await promisifyRequest<unknown>(store.get(UP_TO_DATE))) === PICTURE_VERSION;
}

export function noteUpToDate(store: IDBObjectStore): void {
  store.put(PICTURE_VERSION, UP_TO_DATE);
}

const UP_TO_DATE = ['version'];

/**
 * Puts what `edit` gives in the place of each picture of these ids: null removes it, the same
 * picture leaves it alone. Ends after so many shelves were written; gives the ids that are left.
 * Throws where an id is on a shelf of a newer version.
 */
export async function editShelves(
  store: IDBObjectStore,
  ids: readonly string[],
  edit: (picture: Picture) => Picture | null,
  mostShelves = Infinity,
): Promise<readonly string[]> {
  const rest = [...new Set(ids)].toSorted();
  let written = 0;
  for (;;) {
    const last = rest.at(-1);
    if (last === undefined || written === mostShelves) return rest;
    const shelf = await shelfOf(store, last);
    if (shelf === null) return [];
    const wanted = new Set(rest.splice(rest.findLastIndex((id) => id < shelf.key) + 1));
    assertNotNewer(shelf);
    if (shelf.records === null) continue;

    const records: unknown[] = [];
    let isEdited = false;
    let hasSameTraits = true;
    for (const record of shelf.records) {
      const picture = wanted.has(idOf(record) ?? '') ? pictureFrom(record) : null;
      const edited = picture && edit(picture);
      if (edited === picture) {
        records.push(record);
        continue;
      }
      isEdited = true;
      hasSameTraits &&= edited !== null && picture !== null && areTraitsSame(picture, edited);
      if (edited !== null) records.push(edited);
    }
    if (!isEdited) continue;
    putRecords(store, shelf.key, records, { hasSameTraits });
    written++;
  }
}

/** Whether words and look, which are slow to make, are those of before. */
function areTraitsSame(before: Picture, after: Picture): boolean {
  return (
    before.recipe === after.recipe &&
    before.notices === after.notices &&
    before.notes === after.notes &&
    before.placeholder === after.placeholder
  );
}
