import type { Library } from '@/domain/library/library.ts';
import type { FiledPicture, Picture, PictureFiles } from '@/domain/library/picture.ts';
import { type LibraryFiles, takeBack } from './library-files.ts';
import type { ObjectStore } from './object-store.ts';
import {
  assertNotNewer,
  assertReadable,
  pictureOn,
  putOnShelves,
  shelfOf,
  type Shelf,
} from './shelf.ts';
import { tombstoneKey } from './tombstone-key.ts';
import { writeTogether } from './write-together.ts';

interface Saving {
  readonly shelves: ObjectStore;
  readonly files: LibraryFiles;
  readonly records: Library['records'];
  /** Tells all tabs what was put. */
  readonly tell: (put: readonly Picture[]) => void;
}

/** How pictures come into a library: their files first, then their records. */
export function savePictures({
  shelves,
  files,
  records,
  tell,
}: Saving): Pick<Library, 'save' | 'saveAll'> {
  async function putRecords(
    pictures: readonly Picture[],
    isThere: typeof isOn,
  ): Promise<readonly Picture[]> {
    const put = await shelves.write(async (store) => {
      const fresh = await putOnShelves(store, pictures, isThere);
      for (const { id } of fresh) {
        takeBack(store, id);
        store.delete(tombstoneKey(id));
      }
      return fresh;
    });
    tell(put);
    return put;
  }

  // A shelf is written whole: those that are saved at one time share a writing.
  const shelve = writeTogether(async (pictures: readonly Picture[]) => {
    await putRecords(pictures, isOn);
    return pictures;
  });

  async function save(picture: Picture, ofPicture: PictureFiles): Promise<void> {
    const { id } = picture;
    assertReadable(picture);
    const isThere = () => shelves.read(async (store) => isOn(await shelfOf(store, id), id));
    if ((await files.has(id)) && (await isThere())) {
      // Whoever kept it may have died before it could tell.
      const [kept] = await records([id]);
      if (kept) tell([kept]);
      return;
    }
    try {
      await files.put(id, ofPicture);
      await shelve(picture);
    } catch (error) {
      await removeUnnamed([id]).catch(() => {});
      throw error;
    }
  }

  async function saveAll(pictures: readonly FiledPicture[]): Promise<readonly Picture[]> {
    for (const { picture } of pictures) assertReadable(picture);
    const there = await records(pictures.map(({ picture }) => picture.id));
    const missing = pictures.filter((_, index) => there[index] === null);
    const wanted = missing.map(({ picture }) => picture);
    try {
      await files.putAll(missing);
      return await putRecords(wanted, isKnownOn);
    } catch (error) {
      await removeUnnamed(wanted.map(({ id }) => id)).catch(() => {});
      throw error;
    }
  }

  /** Gives back the space that files may have taken whose pictures were not stored. */
  async function removeUnnamed(ids: readonly string[]): Promise<void> {
    const there = await records(ids);
    await files.remove(
      ids.filter((_, index) => there[index] === null),
      'all',
    );
  }

  return { save, saveAll };
}

function isOn(shelf: Shelf | null, id: string): boolean {
  return pictureOn(shelf, id) !== null;
}

/** The same; throws for a shelf of a newer version, of which that cannot be told. */
function isKnownOn(shelf: Shelf | null, id: string): boolean {
  if (shelf !== null) assertNotNewer(shelf);
  return isOn(shelf, id);
}
