import { promisifyRequest } from 'idb-keyval';
import { pictureFrom } from '@/domain/library/picture-versions.ts';
import type { Picture } from '@/domain/library/picture.ts';
import type { ObjectStore } from '../object-store.ts';
import { shelfFrom } from '../shelf.ts';

/** All that is stored under ids from one to another, the latter left out. */
export interface Stretch {
  readonly originals: ReadonlySet<string>;
  readonly thumbnails: ReadonlySet<string>;
  readonly pictures: readonly Picture[];
  /** The ids of all records, readable or not. */
  readonly named: ReadonlySet<string>;
  /** Whether `named` may lack some. */
  readonly hasNameless: boolean;
  readonly unreadable: number;
}

/** The databases that are looked through. */
export interface CheckedStores {
  readonly shelves: ObjectStore;
  readonly originals: ObjectStore;
  readonly thumbnails: ObjectStore;
}

/** `to` is null for all that comes after. */
export async function readStretch(
  { shelves, originals, thumbnails }: CheckedStores,
  from: string,
  to: string | null,
): Promise<Stretch> {
  // A list sorts after every string.
  const range = IDBKeyRange.bound(from, to ?? [], false, true);
  // Files first: a picture that is saved meanwhile has its files before its record.
  const originalKeys = await keysIn(originals, range);
  const thumbnailKeys = await keysIn(thumbnails, range);
  const stored = await shelves.read(async (store) => {
    // The shelf that began here may have become part of the one before.
    const first = await promisifyRequest(store.openKeyCursor(IDBKeyRange.bound('', from), 'prev'));
    const onShelves = IDBKeyRange.bound(first?.key ?? from, to ?? [], false, true);
    return Promise.all([
      promisifyRequest(store.getAllKeys(onShelves)),
      promisifyRequest<unknown[]>(store.getAll(onShelves)),
    ]);
  });
  const pictures = new Map<string, Picture>();
  const named = new Set<string>();
  let hasNameless = false;
  let unreadable = 0;
  for (const [at, key] of stored[0].entries()) {
    const { records } = shelfFrom(key as string, stored[1][at]);
    hasNameless ||= records === null;
    unreadable += records === null ? 1 : 0;
    for (const record of records ?? []) {
      const picture = pictureFrom(record);
      if (picture === null) unreadable += 1;
      else if (picture.id >= from) pictures.set(picture.id, picture);
      const id = picture?.id ?? idIn(record);
      if (id === null) hasNameless = true;
      else named.add(id);
    }
  }
  return {
    originals: originalKeys,
    thumbnails: thumbnailKeys,
    pictures: [...pictures.values()],
    named,
    hasNameless,
    unreadable,
  };
}

async function keysIn(files: ObjectStore, range: IDBKeyRange): Promise<Set<string>> {
  return new Set(
    (await files.read((store) => promisifyRequest(store.getAllKeys(range)))).map(String),
  );
}

function idIn(record: unknown): string | null {
  if (typeof record !== 'object' || record === null || !('id' in record)) return null;
  return typeof record.id === 'string' ? record.id : null;
}
