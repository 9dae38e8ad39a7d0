import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { createStore, keys, setMany } from 'idb-keyval';
import { expect, it } from 'vitest';
import { anyChange } from '@/domain/library/any-marks.ts';
import { UNARRANGED } from '@/domain/library/arrangement.ts';
import { allPictures } from '@/domain/library/library-contract.ts';
import { WHOLE_BIN, WHOLE_LIBRARY } from '@/domain/library/library-query.ts';
import type { Library } from '@/domain/library/library.ts';
import { type MarksChange, withChange } from '@/domain/library/marks-change.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { countFacets } from '@/domain/library/search/count-facets.ts';
import { findPictures } from '@/domain/library/search/find-pictures.ts';
import { fullScan } from '@/domain/library/search/full-scan.ts';
import type { PictureIndex } from '@/domain/library/search/picture-index.ts';
import { slotColumns } from '@/domain/library/search/slot-columns.ts';
import { openStoredIndex } from './catalogue/stored-index.ts';
import { indexedDbLibrary } from './indexed-db-library.ts';
import { allTombstones } from './indexed-db-tombstone-store.ts';
import { allParts } from './library-journal.ts';
import {
  editModel,
  emptyModel,
  type LibraryModel,
  modelOf,
  redoInModel,
  undoInModel,
} from './library-model.ts';
import { mortalStores } from './mortal-stores.ts';
import { objectStore } from './object-store.ts';
import { SHELF_LIMIT } from './shelf.ts';

/** `VITE_RUNS=5000` is for a day on which storage was changed. */
const RUNS = Number(import.meta.env['VITE_RUNS'] ?? 40);
/**
 * Pictures that are there at first, each on a shelf of its own: one transaction does not take all.
 * The newest shelf is nearly full, with what cannot be read, so that it is split by what is saved.
 */
const SEEDED = 11;
const UNREADABLE = SHELF_LIMIT - 4;
const NUMBERS = 16;

const files = { original: new Blob(['original']), thumbnail: new Blob(['thumbnail']) };
const pictureOf = (number: number) => samplePicture(number, { notes: `number ${number}` });
const idsOf = (numbers: readonly number[]) => numbers.map((number) => pictureOf(number).id);

const numbers = fc.uniqueArray(fc.nat(NUMBERS - 1), { minLength: 1 });
const all = fc.constant(Array.from({ length: NUMBERS }, (_, number) => number));
const edit = fc.record({
  does: fc.constant('edit' as const),
  numbers: fc.oneof(numbers, all),
  change: fc.oneof(
    anyChange,
    fc.constantFrom<MarksChange>({ deletedAtMs: 5 }, { deletedAtMs: null }, { rating: 3 }),
  ),
});
const some = fc.record({ does: fc.constantFrom('save', 'remove', 'demote'), numbers });
const plain = fc.record({ does: fc.constantFrom('undo', 'undo', 'redo', 'tidy') });
const act = fc.oneof({ weight: 3, arbitrary: edit }, some, { weight: 2, arbitrary: plain });
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

/** What is done, in which tab, and after how many transactions that tab dies; null if it lives on. */
const moment = fc.record({
  act,
  tab: fc.constantFrom(0, 1),
  lives: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, fc.nat(4)),
  /** When blocks are stored: before it, while it is done, or not now. */
  keeps: fc.constantFrom('before', 'meanwhile', 'not'),
});

function openTab(name: string) {
  const stores = mortalStores();
  return { library: indexedDbLibrary({ name, open: stores.open }), ...stores };
}

async function does(library: Library, act: Act): Promise<void> {
  switch (act.does) {
    case 'edit':
      await library.edit([{ kind: 'marks', ids: idsOf(act.numbers), change: act.change }], 1);
      return;
    case 'save':
      for (const number of act.numbers) await library.save(pictureOf(number), files);
      return;
    case 'remove':
      await library.remove(idsOf(act.numbers), ({ deletedAtMs }) => deletedAtMs !== null);
      return;
    case 'demote':
      await library.demote(idsOf(act.numbers), 7);
      return;
    case 'undo':
      await library.undo();
      return;
    case 'redo':
      await library.redo();
      return;
    case 'tidy':
      await library.tidy();
  }
}

function doesInModel(model: LibraryModel, act: Act): void {
  const { pictures } = model;
  switch (act.does) {
    case 'edit':
      editModel(model, idsOf(act.numbers), act.change);
      return;
    case 'save':
      for (const number of act.numbers)
        if (!pictures.has(pictureOf(number).id))
          pictures.set(pictureOf(number).id, pictureOf(number));
      return;
    case 'remove':
      for (const id of idsOf(act.numbers))
        if (pictures.get(id)?.deletedAtMs !== null) pictures.delete(id);
      return;
    case 'demote':
      for (const id of idsOf(act.numbers)) {
        const picture = pictures.get(id);
        if (picture) pictures.set(id, { ...picture, demotedAtMs: picture.demotedAtMs ?? 7 });
      }
      return;
    case 'undo':
      undoInModel(model);
      return;
    case 'redo':
      redoInModel(model);
      return;
    case 'tidy':
  }
}

const copyOf = ({ pictures, done, undone }: LibraryModel): LibraryModel => ({
  pictures: new Map(pictures),
  done: done.map((change) => ({ ...change })),
  undone: undone.map((change) => ({ ...change })),
});

const QUERIES = [
  WHOLE_LIBRARY,
  WHOLE_BIN,
  { ...WHOLE_LIBRARY, words: 'number' },
  { ...WHOLE_LIBRARY, words: 'note strasse' },
  { ...WHOLE_LIBRARY, words: 'tag:fox', sort: { by: 'rating' } },
] as const;

function expectToFind(index: PictureIndex, idAt: (slot: number) => string, model: LibraryModel) {
  const scan = fullScan([...model.pictures.values()], UNARRANGED);
  for (const query of QUERIES) {
    expect([...findPictures(index, query).slots].map(idAt)).toEqual(scan.find(query));
  }
  const counted = countFacets(index, WHOLE_LIBRARY).tag.values;
  expect(new Map(counted.map(({ value, count }) => [value, count]))).toEqual(
    scan.count(WHOLE_LIBRARY, 'tag'),
  );
}

const fillersOf = (number: number) =>
  number === SEEDED - 1 ? Array.from({ length: UNREADABLE }, () => null) : [];

let databases = 0;

async function live(moments: readonly (typeof moment extends fc.Arbitrary<infer M> ? M : never)[]) {
  const name = `histories-${databases++}`;
  const shelves = objectStore(`${name}-pictures`);
  let model = emptyModel();
  await setMany(
    Array.from({ length: SEEDED }, (_, number) => [
      number === 0 ? '' : pictureOf(number).id,
      { version: 2, edition: number, records: [pictureOf(number), ...fillersOf(number)] },
    ]),
    createStore(`${name}-pictures`, 'records'),
  );
  for (const kind of ['originals', 'thumbnails'] as const)
    await setMany(
      Array.from({ length: SEEDED }, (_, number) => [pictureOf(number).id, files.original]),
      createStore(`${name}-${kind}`, 'records'),
    );
  for (let number = 0; number < SEEDED; number++)
    model.pictures.set(pictureOf(number).id, pictureOf(number));

  const everThere = new Set(model.pictures.keys());
  const tabs = [openTab(name), openTab(name)];
  const columns = slotColumns();
  const following = openStoredIndex(shelves, columns.take, () => {});
  const follow = (library: Library) => library.subscribe(following.follow);
  for (const { library } of tabs) follow(library);
  await following.withTraits();

  for (const { act, tab: at, lives, keeps } of moments) {
    const tab = tabs[at] as ReturnType<typeof openTab>;
    if (keeps !== 'not') {
      await following.withTraits();
      const kept = following.keep();
      if (keeps === 'before') await kept;
    }
    const before = model;
    const after = copyOf(model);
    doesInModel(after, act);
    const dying = tab.dieAfter(lives ?? Infinity);
    const end = await Promise.race([does(tab.library, act).then(() => 'done'), dying]);
    if (end === 'done' && tab.isAlive()) {
      model = after;
      for (const id of model.pictures.keys()) everThere.add(id);
      continue;
    }
    // The tab is gone, and another takes its place, which finds what it has left.
    tabs[at] = openTab(name);
    const { library } = tabs[at];
    follow(library);
    const kept = await allPictures(library);
    expectOneOf(kept, before, after);
    const parts = await shelves.read(allParts);
    const left = modelOf(kept, parts);
    expectWrittenDown(before, left);
    model = end === 'done' ? after : left;
    for (const id of model.pictures.keys()) everThere.add(id);
    const told = { put: [], removed: [], changed: idsOf([...Array(NUMBERS).keys()]) };
    following.follow(told);
  }

  const [{ library, dieAfter }] = tabs as [ReturnType<typeof openTab>];
  void dieAfter(Infinity);
  const expected = [...model.pictures.values()].toSorted((a, b) => (a.id < b.id ? 1 : -1));
  expect(await allPictures(library)).toEqual(expected);
  expectToFind(await following.withTraits(), columns.idAt, model);
  // From what blocks there are, and then from all of them.
  for (const keep of [async () => {}, following.keep]) {
    await keep();
    const anew = slotColumns();
    const cold = openStoredIndex(shelves, anew.take, () => {});
    expectToFind(await cold.withTraits(), anew.idAt, model);
  }

  const buried = new Set((await shelves.read(allTombstones)).map(({ id }) => id));
  for (const id of everThere) expect(buried.has(id)).toBe(!model.pictures.has(id));
  expect([...buried].filter((id) => !everThere.has(id))).toEqual([]);

  await library.tidy();
  const saved = new Set(
    moments.flatMap(({ act }) => (act.does === 'save' ? idsOf(act.numbers) : [])),
  );
  for (const kind of ['originals', 'thumbnails'] as const) {
    const there = new Set((await keys(createStore(`${name}-${kind}`, 'records'))).map(String));
    for (const { id, demotedAtMs } of expected)
      if (kind === 'thumbnails' || demotedAtMs === null) expect(there).toContain(id);
      else expect(there).not.toContain(id);
    // What is left without a picture was on its way when a tab died.
    for (const id of there) expect(model.pictures.has(id) || saved.has(id)).toBe(true);
  }
  for (const kind of ['pictures', 'originals', 'thumbnails'])
    indexedDB.deleteDatabase(`${name}-${kind}`);
}

/** Each picture is as it was or as it should have become. */
function expectOneOf(kept: readonly Picture[], before: LibraryModel, after: LibraryModel): void {
  const ids = new Set([...before.pictures.keys(), ...after.pictures.keys()]);
  const byId = new Map(kept.map((picture) => [picture.id, picture]));
  for (const id of byId.keys()) expect(ids).toContain(id);
  for (const id of ids)
    expect([before.pictures.get(id), after.pictures.get(id)]).toContainEqual(byId.get(id));
}

/** Whatever changed in marks is in the journal: undoing all of it leads back to where all began. */
function expectWrittenDown(before: LibraryModel, left: LibraryModel): void {
  const [one, other] = [copyOf(before), copyOf(left)];
  while (one.done.length > 0) undoInModel(one);
  while (other.done.length > 0) undoInModel(other);
  for (const [id, picture] of other.pictures) {
    const was = one.pictures.get(id);
    if (was) expect(withChange(picture, {})).toEqual({ ...was, demotedAtMs: picture.demotedAtMs });
  }
}

it('whatever two tabs do, and whenever one dies, nothing is lost and everything is found', async () => {
  await fc.assert(fc.asyncProperty(fc.array(moment, { minLength: 1, maxLength: 14 }), live), {
    numRuns: RUNS,
  });
}, 600_000);
