import { promisifyRequest } from 'idb-keyval';
import {
  arranged,
  arrangementFrom,
  inverseArrangement,
  isSameArrangement,
} from '@/domain/library/arrangement.ts';
import {
  inverseMarks,
  type LibraryEdit,
  type StepPart,
  STEPS_KEPT,
  stepPartFrom,
} from '@/domain/library/library-step.ts';
import { withChange } from '@/domain/library/marks-change.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { assertReadable, editShelves } from './shelf.ts';

/**
 * Edits and the journal of them, in the transaction of the shelves: what was changed can be taken
 * back, whatever happens in between. Each part of a step has a key of its own.
 */
const ARRANGEMENT = ['arrangement'];
const STEPS = IDBKeyRange.bound(['step'], ['step', []]);
const keyOf = ({ step, part }: Pick<StepPart, 'step' | 'part'>) => ['step', step, part];

/** So many shelves are written in one transaction: others want to write, too. */
const SHELVES_AT_ONCE = 8;

/** What one transaction did of an edit. */
export interface Done {
  /** Null where it changed nothing. */
  readonly part: StepPart | null;
  readonly put: readonly Picture[];
  /** What of the edit is still to be done; null when all is. */
  readonly rest: LibraryEdit | null;
}

export async function readArrangement(store: IDBObjectStore) {
  return arrangementFrom(await promisifyRequest<unknown>(store.get(ARRANGEMENT)));
}

/** All parts, in the order in which they were done. */
export async function allParts(store: IDBObjectStore): Promise<StepPart[]> {
  const stored = await promisifyRequest<unknown[]>(store.getAll(STEPS));
  return stored.map(stepPartFrom).filter((part) => part !== null);
}

/** Drops the steps that were taken back, and the oldest; gives the number of the next. */
async function nextStep(store: IDBObjectStore): Promise<number> {
  for (const key of await undoneKeys(store)) store.delete(key);
  const last = await promisifyRequest(store.openKeyCursor(STEPS, 'prev'));
  const number = Array.isArray(last?.key) ? Number(last.key[1]) + 1 : 1;
  store.delete(IDBKeyRange.bound(['step'], ['step', number - STEPS_KEPT], false, true));
  return number;
}

async function undoneKeys(store: IDBObjectStore): Promise<IDBValidKey[]> {
  const keys: IDBValidKey[] = [];
  await backwards(store, STEPS, (part, key) => {
    if (part !== null && !part.isUndone) return true;
    keys.push(key);
    return false;
  });
  return keys;
}

/** Does as much of an edit as fits into one transaction, and writes it down: as a new step where none is given. */
export async function doPart(
  store: IDBObjectStore,
  edit: LibraryEdit,
  { step, part, atMs }: { step: number | null; part: number; atMs: number },
): Promise<Done> {
  const { edit: done, inverse, put, rest } = await apply(store, edit, SHELVES_AT_ONCE);
  if (done === null) return { part: null, put, rest };
  const number = step ?? (await nextStep(store));
  const stored: StepPart = { step: number, part, atMs, isUndone: false, edit: done, inverse };
  store.put(stored, keyOf(stored));
  return { part: stored, put, rest };
}

/** The part to be taken back next: the last that was not yet or, after another one, of its step. */
export async function lastDone(
  store: IDBObjectStore,
  after: StepPart | null,
): Promise<StepPart | null> {
  const range = after === null ? STEPS : IDBKeyRange.bound(['step'], keyOf(after), false, true);
  let found: StepPart | null = null;
  await backwards(store, range, (part) => {
    found = part?.isUndone === false ? part : null;
    return found !== null;
  });
  return ofSameStep(found, after);
}

/** The part to be done again next: the first of those at the end or, after another one, of its step. */
export async function firstUndone(
  store: IDBObjectStore,
  after: StepPart | null,
): Promise<StepPart | null> {
  if (after !== null) {
    const range = IDBKeyRange.bound(keyOf(after), ['step', []], true);
    const cursor = await promisifyRequest(store.openCursor(range));
    return ofSameStep(stepPartFrom(cursor?.value), after);
  }
  let first: StepPart | null = null;
  await backwards(store, STEPS, (part) => {
    if (part?.isUndone === false) return true;
    first = part ?? first;
    return false;
  });
  return first;
}

function ofSameStep(part: StepPart | null, other: StepPart | null): StepPart | null {
  return other === null || part?.step === other.step ? part : null;
}

/** Takes a part back. */
export async function undoPart(store: IDBObjectStore, part: StepPart): Promise<Moved> {
  const put: Picture[] = [];
  for (const edit of part.inverse) put.push(...(await apply(store, edit)).put);
  const undone = { ...part, isUndone: true };
  store.put(undone, keyOf(part));
  return { part: undone, put };
}

/** Does a part again. */
export async function redoPart(store: IDBObjectStore, part: StepPart): Promise<Moved> {
  const { inverse, put } = await apply(store, part.edit);
  const redone = { ...part, inverse, isUndone: false };
  store.put(redone, keyOf(part));
  return { part: redone, put };
}

/** A part that was taken back or done again, and the pictures that this changed. */
export interface Moved {
  readonly part: StepPart;
  readonly put: readonly Picture[];
}

interface Applied {
  /** What of it changed something; null where nothing did. */
  readonly edit: LibraryEdit | null;
  readonly inverse: readonly LibraryEdit[];
  readonly put: readonly Picture[];
  readonly rest: LibraryEdit | null;
}

async function apply(
  store: IDBObjectStore,
  edit: LibraryEdit,
  mostShelves = Infinity,
): Promise<Applied> {
  if (edit.kind === 'arrangement') return arrange(store, edit);
  const before: Picture[] = [];
  const put: Picture[] = [];
  const rest = await editShelves(
    store,
    edit.ids,
    (picture) => {
      const changed = withChange(picture, edit.change);
      if (changed === picture) return picture;
      assertReadable(changed);
      before.push(picture);
      put.push(changed);
      return changed;
    },
    mostShelves,
  );
  return {
    edit: put.length === 0 ? null : { ...edit, ids: put.map(({ id }) => id) },
    inverse: inverseMarks(before, edit.change),
    put,
    rest: rest.length === 0 ? null : { ...edit, ids: rest },
  };
}

async function arrange(
  store: IDBObjectStore,
  edit: LibraryEdit & { kind: 'arrangement' },
): Promise<Applied> {
  const before = await readArrangement(store);
  const after = arranged(before, edit.change);
  if (isSameArrangement(before, after)) return { edit: null, inverse: [], put: [], rest: null };
  store.put(after, ARRANGEMENT);
  const inverse = { kind: 'arrangement', change: inverseArrangement(before, edit.change) } as const;
  return { edit, inverse: [inverse], put: [], rest: null };
}

/** Goes through the parts, the last first, until `isEnough`. */
async function backwards(
  store: IDBObjectStore,
  range: IDBKeyRange,
  isEnough: (part: StepPart | null, key: IDBValidKey) => boolean,
): Promise<void> {
  const request = store.openCursor(range, 'prev');
  let cursor = await promisifyRequest(request);
  while (cursor !== null && !isEnough(stepPartFrom(cursor.value), cursor.key)) {
    cursor.continue();
    cursor = await promisifyRequest(request);
  }
}
