import {
  type Library,
  type LibraryChange,
  type LibraryPage,
  StorageError,
} from '@/domain/library/library.ts';
import {
  type LibraryEdit,
  type LibraryStep,
  type StepPart,
  stepsOf,
} from '@/domain/library/library-step.ts';
import { pictureFrom } from '@/domain/library/picture-versions.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { tombstoneOf } from '@/domain/library/tombstone.ts';
import { changeAnnouncer } from './change-announcer.ts';
import { idleTime } from './idle-time.ts';
import { finishRemovals, giveUp, libraryFiles } from './library-files.ts';
import * as journal from './library-journal.ts';
import { type ObjectStore, objectStore } from './object-store.ts';
import { savePictures } from './save-pictures.ts';
import {
  assertNotNewer,
  assertReadable,
  editShelves,
  isUpToDate,
  noteUpToDate,
  picturesOn,
  renewShelf,
  shelfBefore,
  type Shelf,
} from './shelf.ts';
import { tombstoneKey } from './tombstone-key.ts';

/**
 * A library in three databases: shelves of records, thumbnails, originals. A record never exists
 * without its files: files are stored before it and removed after it. What is made from shelves,
 * collections and the journal of edits lies beside the shelves, so that one transaction holds all.
 */
export function indexedDbLibrary({
  name = 'bildwerk',
  open = objectStore,
}: { name?: string; open?: typeof objectStore } = {}): Library {
  const changes = changeAnnouncer(`${name}-pictures`);
  const shelves = noticingNewer(open(`${name}-pictures`), () =>
    changes.tellHere({ put: [], removed: [], isNewer: true }),
  );
  const files = libraryFiles(name, open);
  changes.greet();

  function newestShelf(before: string | null): Promise<Shelf | null> {
    return shelves.read((store) => shelfBefore(store, before));
  }

  function readableShelf(before: string | null): Promise<Shelf | null> {
    return shelves.read(async (store) => {
      const shelf = await shelfBefore(store, before);
      if (shelf !== null) assertNotNewer(shelf);
      return shelf;
    });
  }

  function records(ids: readonly string[]): Promise<readonly (Picture | null)[]> {
    return shelves.read((store) => picturesOn(store, ids));
  }

  async function get(id: string): Promise<Picture | null> {
    return (await records([id]))[0] ?? null;
  }

  async function* pages(signal?: AbortSignal): AsyncGenerator<LibraryPage> {
    let before: string | null = null;
    do {
      signal?.throwIfAborted();
      const shelf = await readableShelf(before);
      if (shelf === null) return;
      yield pageOf(shelf, before);
      before = shelf.key;
    } while (before !== '');
  }

  function tell(put: readonly Picture[], more: Omit<LibraryChange, 'put' | 'removed'> = {}): void {
    if (put.length > 0 || more.isRearranged) changes.tell({ put, removed: [], ...more });
  }

  /** Takes parts back, or does them again, until their step has no more of them. */
  async function move(
    next: typeof journal.lastDone,
    change: typeof journal.undoPart,
  ): Promise<LibraryStep | null> {
    const parts: StepPart[] = [];
    for (;;) {
      const moved: journal.Moved | null = await shelves.write(async (store) => {
        const part = await next(store, parts.at(-1) ?? null);
        return part && change(store, part);
      });
      if (moved === null) return stepsOf(parts)[0] ?? null;
      parts.push(moved.part);
      tell(moved.put, moved.part.edit.kind === 'arrangement' ? { isRearranged: true } : {});
    }
  }

  return {
    pages,
    get,
    records,
    ...savePictures({ shelves, files, records, tell }),
    original: files.original,
    thumbnails: files.thumbnails,
    steps: async () => stepsOf(await shelves.read(journal.allParts)),
    undo: () => move(journal.lastDone, journal.undoPart),
    redo: () => move(journal.firstUndone, journal.redoPart),
    arrangement: () => shelves.read(journal.readArrangement),

    async edit(edits, atMs) {
      const parts: StepPart[] = [];
      const waiting = edits.flatMap(inChunks);
      for (let edit = waiting.shift(); edit !== undefined; edit = waiting.shift()) {
        const todo = edit;
        const place = { step: parts[0]?.step ?? null, part: parts.length, atMs };
        const done = await shelves.write((store) => journal.doPart(store, todo, place));
        if (done.part) parts.push(done.part);
        if (done.rest) waiting.unshift(done.rest);
        tell(done.put, todo.kind === 'arrangement' && done.part ? { isRearranged: true } : {});
      }
      return stepsOf(parts)[0] ?? null;
    },

    async change(ids, change) {
      const put: Picture[] = [];
      await shelves.write((store) =>
        editShelves(store, ids, (picture) => {
          const changed = change(picture);
          if (changed === picture) return picture;
          assertReadable(changed);
          put.push(changed);
          return changed;
        }),
      );
      tell(put);
    },

    async remove(ids, isMeant = () => true) {
      const removed: string[] = [];
      await shelves.write(async (store) => {
        await editShelves(store, ids, (picture) => {
          if (!isMeant(picture)) return picture;
          removed.push(picture.id);
          store.put(tombstoneOf(picture), tombstoneKey(picture.id));
          return null;
        });
        giveUp(store, removed, 'all');
      });
      if (removed.length === 0) return;
      changes.tell({ put: [], removed });
      await finishRemovals(shelves, files, removed);
    },

    async demote(ids, demotedAtMs, isMeant = () => true) {
      const put: Picture[] = [];
      await shelves.write(async (store) => {
        await editShelves(store, ids, (picture) => {
          if (picture.demotedAtMs !== null || !isMeant(picture)) return picture;
          const demoted = { ...picture, demotedAtMs };
          put.push(demoted);
          return demoted;
        });
        giveUp(
          store,
          put.map(({ id }) => id),
          'original',
        );
      });
      tell(put);
      await finishRemovals(
        shelves,
        files,
        put.map(({ id }) => id),
      );
    },

    async tidy(signal) {
      await finishRemovals(shelves, files, null);
      if (await shelves.read(isUpToDate)) return;
      let before: string | null = null;
      do {
        signal?.throwIfAborted();
        const shelf: Shelf | null = await newestShelf(before);
        if (shelf === null) break;
        before = shelf.key;
        if (shelf.version !== 1) continue;
        await shelves.write((store) => renewShelf(store, shelf.key));
        await idleTime();
      } while (before !== '');
      await shelves.write(noteUpToDate);
    },

    subscribe: changes.subscribe,
  };
}

/** The same store; `onNewer` is called when what it holds was written by a later version. */
function noticingNewer(store: ObjectStore, onNewer: () => void): ObjectStore {
  const noticing = async <T>(working: Promise<T>): Promise<T> => {
    try {
      return await working;
    } catch (error) {
      if (error instanceof StorageError && error.problem === 'newer') onNewer();
      throw error;
    }
  };
  return {
    read: (work) => noticing(store.read(work)),
    write: (work) => noticing(store.write(work)),
  };
}

/** So many pictures are looked for in one transaction. */
const IDS_AT_ONCE = 2000;

/** The same edit in pieces, whose pictures are neighbours. */
function inChunks(edit: LibraryEdit): LibraryEdit[] {
  if (edit.kind === 'arrangement' || edit.ids.length <= IDS_AT_ONCE) return [edit];
  const ids = edit.ids.toSorted();
  return Array.from({ length: Math.ceil(ids.length / IDS_AT_ONCE) }, (_, chunk) => ({
    ...edit,
    ids: ids.slice(chunk * IDS_AT_ONCE, (chunk + 1) * IDS_AT_ONCE),
  }));
}

/** The shelf's records below the bound, newest first. */
function pageOf({ key, records }: Shelf, bound: string | null): LibraryPage {
  const isLast = key === '';
  if (records === null) return { pictures: [], unreadable: 1, isLast };
  const readable = records.map(pictureFrom).filter((picture) => picture !== null);
  return {
    // When the shelf above was emptied since it was read, newer ones may have come to stand here.
    pictures: readable
      .filter(({ id }) => bound === null || id < bound)
      .toSorted((a, b) => (a.id < b.id ? 1 : -1)),
    unreadable: records.length - readable.length,
    isLast,
  };
}
