import { promisifyRequest } from 'idb-keyval';
import * as v from 'valibot';
import type { ObjectStore } from '../object-store.ts';

/**
 * How far a check has come and what it has found by then, beside the shelves, so that it goes on
 * from there when it was interrupted. Each finding has a key of its own and is written down before
 * it is mended, or in the same transaction: what is done twice is still found once.
 */
const PLACE = ['checking'];
const FINDINGS = IDBKeyRange.bound([...PLACE, ''], [...PLACE, []]);
const keyOf = (kind: Finding, id: string) => [...PLACE, kind, id];

/** What was looked at longer ago is looked at again. */
const GOES_ON_WITHIN_MS = 7 * 24 * 3600_000;

export type Finding =
  | 'thumbnailsMade'
  | 'filesLost'
  | 'originalsLost'
  | 'originalsDamaged'
  | 'sizesMended'
  | 'foundAgain'
  | 'filesRemoved'
  | 'strayFiles'
  | 'indexMended';

const placeSchema = v.object({
  /** Whose turn it is: another tab that goes on with the check takes it over. */
  turn: v.string(),
  isThorough: v.boolean(),
  begunAtMs: v.number(),
  phase: v.picklist(['files', 'index']),
  /** The lower bound of what was not looked at yet. */
  from: v.string(),
  /** From 0 to 1. */
  done: v.number(),
  pictures: v.number(),
  unreadable: v.number(),
});

export type CheckPlace = Readonly<v.InferOutput<typeof placeSchema>>;

/** The findings of each kind: ids in their order, and when a stray file was first seen. */
export type Findings = ReadonlyMap<Finding, ReadonlyMap<string, number>>;

/** Null where no check waits to go on that looks at least as thoroughly. */
export async function readPlace(
  store: IDBObjectStore,
  { isThorough, atMs }: { isThorough: boolean; atMs: number },
): Promise<CheckPlace | null> {
  const place = await promisifyRequest<unknown>(store.get(PLACE));
  if (!v.is(placeSchema, place) || (isThorough && !place.isThorough)) return null;
  return atMs - place.begunAtMs < GOES_ON_WITHIN_MS ? place : null;
}

/** Goes on with a check that was interrupted, or begins one. */
export function takeTurn(
  shelves: ObjectStore,
  options: { isThorough: boolean; atMs: number },
): Promise<CheckPlace> {
  const turn = crypto.randomUUID();
  return shelves.write(async (store) => {
    const before = await readPlace(store, options);
    if (before === null) forget(store);
    const place: CheckPlace = before ?? {
      turn,
      isThorough: options.isThorough,
      begunAtMs: options.atMs,
      phase: 'files',
      from: '',
      done: 0,
      pictures: 0,
      unreadable: 0,
    };
    store.put({ ...place, turn }, PLACE);
    return { ...place, turn };
  });
}

/** As when it was told to end, once another check has the turn. */
async function assertTurn(store: IDBObjectStore, { turn }: CheckPlace): Promise<void> {
  const place = await promisifyRequest<unknown>(store.get(PLACE));
  if (!v.is(placeSchema, place) || place.turn !== turn)
    throw new DOMException('another check goes on', 'AbortError');
}

export async function notePlace(store: IDBObjectStore, place: CheckPlace): Promise<void> {
  await assertTurn(store, place);
  store.put(place, PLACE);
}

/** The time at which it was first found stays. */
export async function noteFinding(
  store: IDBObjectStore,
  kind: Finding,
  id: string,
  atMs: number,
): Promise<void> {
  const key = keyOf(kind, id);
  if ((await promisifyRequest(store.getKey(key))) === undefined) store.put(atMs, key);
}

export async function readFindings(store: IDBObjectStore): Promise<Findings> {
  const [keys, times] = await Promise.all([
    promisifyRequest(store.getAllKeys(FINDINGS)),
    promisifyRequest<unknown[]>(store.getAll(FINDINGS)),
  ]);
  const findings = new Map<Finding, Map<string, number>>();
  for (const [at, key] of keys.entries()) {
    const [, kind, id] = key as [string, Finding, string];
    const ofKind = findings.get(kind) ?? new Map<string, number>();
    findings.set(kind, ofKind.set(id, times[at] as number));
  }
  return findings;
}

/** Gives what was found, which is then no longer kept here. */
export async function endTurn(store: IDBObjectStore, place: CheckPlace): Promise<Findings> {
  await assertTurn(store, place);
  const findings = await readFindings(store);
  forget(store);
  return findings;
}

function forget(store: IDBObjectStore): void {
  store.delete(PLACE);
  store.delete(FINDINGS);
}
