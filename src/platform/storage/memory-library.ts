import {
  type Arrangement,
  arranged,
  inverseArrangement,
  isSameArrangement,
  UNARRANGED,
} from '@/domain/library/arrangement.ts';
import type { Library, LibraryChange } from '@/domain/library/library.ts';
import {
  inverseMarks,
  type LibraryEdit,
  type LibraryStep,
  type StepPart,
  STEPS_KEPT,
  stepsOf,
} from '@/domain/library/library-step.ts';
import { withChange } from '@/domain/library/marks-change.ts';
import { type Tombstone, tombstoneOf } from '@/domain/library/tombstone.ts';
import type { FiledPicture, Picture } from '@/domain/library/picture.ts';
import { listeners } from './listeners.ts';

const PAGE_LENGTH = 200;

/** A library that lasts as long as the page, for where the browser refuses to store. */
export function memoryLibrary(tombstones = new Map<string, Tombstone>()): Library {
  const pictures = new Map<string, Picture>();
  const files = new Map<string, Omit<FiledPicture, 'picture'>>();
  const changes = listeners<LibraryChange>();
  let parts: readonly StepPart[] = [];
  let arrangement: Arrangement = UNARRANGED;

  function put(picture: Picture): void {
    pictures.set(picture.id, picture);
    tombstones.delete(picture.id);
  }

  /** Changes all of the pictures or, where one change throws, none. */
  function changePictures(
    ids: readonly string[],
    change: (picture: Picture) => Picture,
  ): { before: Picture[]; put: Picture[] } {
    const before: Picture[] = [];
    const put: Picture[] = [];
    for (const id of new Set(ids)) {
      const picture = pictures.get(id);
      const changed = picture && change(picture);
      if (picture === undefined || changed === undefined || changed === picture) continue;
      before.push(picture);
      put.push(changed);
    }
    for (const picture of put) pictures.set(picture.id, picture);
    if (put.length > 0) changes.tell({ put, removed: [] });
    return { before, put };
  }

  /** Gives what of the edit changed something, and what undoes it; null where nothing did. */
  function apply(edit: LibraryEdit): Pick<StepPart, 'edit' | 'inverse'> | null {
    if (edit.kind === 'arrangement') {
      const after = arranged(arrangement, edit.change);
      if (isSameArrangement(arrangement, after)) return null;
      const inverse = inverseArrangement(arrangement, edit.change);
      arrangement = after;
      changes.tell({ put: [], removed: [], isRearranged: true });
      return { edit, inverse: [{ kind: 'arrangement', change: inverse }] };
    }
    const { change, ids } = edit;
    const { before, put } = changePictures(ids, (picture) => withChange(picture, change));
    if (put.length === 0) return null;
    return {
      edit: { ...edit, ids: put.map(({ id }) => id) },
      inverse: inverseMarks(before, change),
    };
  }

  /** Does the edits of a step's parts, and has them known as undone or not. */
  function move(number: number | undefined, isUndone: boolean): LibraryStep | null {
    if (number === undefined) return null;
    const ofStep = parts.filter(({ step }) => step === number);
    const moved = (isUndone ? ofStep.toReversed() : ofStep).map((part): StepPart => {
      if (!isUndone) return { ...part, ...apply(part.edit), isUndone };
      for (const edit of part.inverse) apply(edit);
      return { ...part, isUndone };
    });
    parts = parts.map((part) => moved.find((one) => isSamePart(one, part)) ?? part);
    return stepsOf(moved)[0] ?? null;
  }

  return {
    async *pages(signal) {
      const all = [...pictures.values()].toSorted((a, b) => (a.id < b.id ? 1 : -1));
      for (let start = 0; start < all.length; start += PAGE_LENGTH) {
        signal?.throwIfAborted();
        const isLast = start + PAGE_LENGTH >= all.length;
        yield { pictures: all.slice(start, start + PAGE_LENGTH), unreadable: 0, isLast };
      }
    },

    get: async (id) => pictures.get(id) ?? null,
    records: async (ids) => ids.map((id) => pictures.get(id) ?? null),
    original: async (id) =>
      pictures.get(id)?.demotedAtMs === null ? (files.get(id)?.original ?? null) : null,
    thumbnails: async (ids) => ids.map((id) => files.get(id)?.thumbnail ?? null),

    async save(picture, ofPicture) {
      const kept = pictures.get(picture.id);
      if (kept === undefined) {
        files.set(picture.id, ofPicture);
        put(picture);
      }
      changes.tell({ put: [kept ?? picture], removed: [] });
    },

    async saveAll(added) {
      const fresh = added.filter(({ picture }) => !pictures.has(picture.id));
      for (const { picture, ...ofPicture } of fresh) {
        files.set(picture.id, ofPicture);
        put(picture);
      }
      const saved = fresh.map(({ picture }) => picture);
      if (saved.length > 0) changes.tell({ put: saved, removed: [] });
      return saved;
    },

    async edit(edits, atMs) {
      const done = parts.filter(({ isUndone }) => !isUndone);
      const step = (parts.at(-1)?.step ?? 0) + 1;
      const added = edits
        .map((edit) => apply(edit))
        .filter((part) => part !== null)
        .map((one, part): StepPart => ({ step, part, atMs, isUndone: false, ...one }));
      if (added.length > 0)
        parts = [...done.filter((part) => part.step >= step - STEPS_KEPT), ...added];
      return stepsOf(added)[0] ?? null;
    },

    undo: async () => move(parts.findLast(({ isUndone }) => !isUndone)?.step, true),
    redo: async () => move(parts.find(({ isUndone }) => isUndone)?.step, false),
    steps: async () => stepsOf(parts),
    arrangement: async () => arrangement,

    async change(ids, change) {
      changePictures(ids, change);
    },

    async remove(ids, isMeant = () => true) {
      const removed = ids.filter((id) => {
        const picture = pictures.get(id);
        if (picture === undefined || !isMeant(picture)) return false;
        tombstones.set(id, tombstoneOf(picture));
        return pictures.delete(id);
      });
      for (const id of removed) files.delete(id);
      if (removed.length > 0) changes.tell({ put: [], removed });
    },

    async demote(ids, demotedAtMs, isMeant = () => true) {
      const { put } = changePictures(ids, (picture) =>
        picture.demotedAtMs === null && isMeant(picture) ? { ...picture, demotedAtMs } : picture,
      );
      for (const { id } of put) {
        const kept = files.get(id);
        if (kept) files.set(id, { ...kept, original: kept.thumbnail });
      }
    },

    tidy: async () => {},
    subscribe: changes.subscribe,
  };
}

function isSamePart(a: StepPart, b: StepPart): boolean {
  return a.step === b.step && a.part === b.part;
}
