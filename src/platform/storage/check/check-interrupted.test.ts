import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { createStore, del, entries, set, setMany } from 'idb-keyval';
import { expect, it } from 'vitest';
import { imageHeader } from '@/domain/library/image-header.ts';
import type { CheckReport } from '@/domain/library/library-check.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import type { Thumbnailer } from '@/domain/library/thumbnailer.ts';
import { hashOf } from '../../hash-of.ts';
import { indexedDbLibrary } from '../indexed-db-library.ts';
import { mortalStores } from '../mortal-stores.ts';
import { DERIVED } from '../shelf.ts';
import { indexedDbLibraryCheck } from './indexed-db-library-check.ts';

const HOUR_MS = 3600_000;
const START_MS = Date.UTC(2026, 5, 1);
const SIDE = 64;

/** As much of a PNG as tells its size, and more bytes than that. */
function png(side: number, extraBytes: number): Blob {
  const bytes = new Uint8Array(24 + extraBytes);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(bytes.buffer);
  for (const at of [16, 20]) view.setUint32(at, side);
  return new Blob([bytes], { type: 'image/png' });
}

const THUMBNAIL = png(8, 0);
const thumbnailer: Thumbnailer = {
  async thumbnail(original) {
    const header = imageHeader(new DataView(await original.arrayBuffer()));
    if (header === null) throw new Error('no picture');
    return {
      image: THUMBNAIL,
      size: header.size,
      placeholder: '',
      hash: await hashOf(original),
    };
  },
};

const DAMAGES = [
  'none',
  'no thumbnail',
  'no original',
  'no files',
  'a broken thumbnail',
  'another original',
  'a broken original',
  'a wrong size',
  'no record',
  'a thumbnail alone',
  'an unreadable record',
] as const;
type Damage = (typeof DAMAGES)[number];

interface Case {
  /** Of each picture, on whose shelf it stands, and what is wrong with it. */
  readonly pictures: readonly { readonly ownShelf: boolean; readonly damage: Damage }[];
  readonly hasWrongIndex: boolean;
  readonly isThorough: boolean;
}

const anyCase: fc.Arbitrary<Case> = fc.record({
  pictures: fc.array(fc.record({ ownShelf: fc.boolean(), damage: fc.constantFrom(...DAMAGES) }), {
    minLength: 1,
    maxLength: 6,
  }),
  hasWrongIndex: fc.boolean(),
  isThorough: fc.boolean(),
});

let databases = 0;

/** A damaged library, of which the check has seen once already what no record names. */
async function damagedLibrary({ pictures, hasWrongIndex }: Case) {
  const name = `interrupted-${databases++}`;
  const storeOf = (what: string) => createStore(`${name}-${what}`, 'records');
  const [shelves, originals, thumbnails] = ['pictures', 'originals', 'thumbnails'].map(storeOf) as [
    ReturnType<typeof createStore>,
    ReturnType<typeof createStore>,
    ReturnType<typeof createStore>,
  ];
  const stored = new Map<string, unknown[]>();
  let shelf = '';
  for (const [number, { ownShelf, damage }] of pictures.entries()) {
    const original = png(SIDE, number);
    const hash = await hashOf(original);
    const fields = { width: SIDE, height: SIDE, sizeBytes: original.size, hash };
    const picture = samplePicture(number, fields);
    const { id } = picture;
    if (ownShelf && number > 0) shelf = id;
    const isNamed = damage !== 'no record' && damage !== 'a thumbnail alone';
    if (!stored.has(shelf)) stored.set(shelf, []);
    if (isNamed) stored.get(shelf)?.push(picture);
    if (damage !== 'a thumbnail alone') await set(id, original, originals);
    if (damage !== 'no record') await set(id, THUMBNAIL, thumbnails);
  }
  const kept = [...stored].filter(([, records]) => records.length > 0);
  const values = kept.map(
    ([key, records]) => [key, { version: 2, edition: 1, records }] as [string, unknown],
  );
  await setMany(values, shelves);
  await checkOf(name).run(START_MS, true);

  for (const [number, { damage }] of pictures.entries()) {
    const { id } = samplePicture(number);
    if (damage === 'no thumbnail' || damage === 'no files') await del(id, thumbnails);
    if (damage === 'no original' || damage === 'no files') await del(id, originals);
    if (damage === 'a broken thumbnail') await set(id, new Blob(), thumbnails);
    if (damage === 'another original') await set(id, png(SIDE * 2, 99), originals);
    if (damage === 'a broken original') await set(id, new Blob(['broken']), originals);
  }
  for (const [key, value] of values) {
    const { records } = value as { records: readonly { id: string }[] };
    const damaged = records.map((record) => {
      const at = pictures.findIndex((_, number) => samplePicture(number).id === record.id);
      if (pictures[at]?.damage === 'a wrong size') return { ...record, width: 7 };
      return pictures[at]?.damage === 'an unreadable record' ? { id: record.id } : record;
    });
    await set(key, { version: 2, edition: 1, records: damaged }, shelves);
  }
  if (hasWrongIndex) await set([DERIVED.columns, ''], 'wrong', shelves);
  return name;
}

function checkOf(name: string) {
  const stores = mortalStores();
  const library = indexedDbLibrary({ name, open: stores.open });
  const check = indexedDbLibraryCheck(library, { name, open: stores.open });
  const { signal } = new AbortController();
  const run = (atMs: number, isThorough: boolean): Promise<CheckReport> =>
    check.run({ thumbnailer, isThorough, now: () => atMs, signal, onProgress: () => {} });
  return { ...stores, check, run };
}

/** All that is stored of a library, the editions of its shelves left out. */
async function allOf(name: string) {
  const all: unknown[] = [];
  for (const what of ['pictures', 'originals', 'thumbnails'])
    for (const [key, value] of await entries(createStore(`${name}-${what}`, 'records'))) {
      const isFile = value instanceof Blob;
      all.push([key, isFile ? await hashOf(value) : { ...(value as object), edition: null }]);
    }
  return all;
}

it('a check that is interrupted anywhere finds and mends what one finds that is not', async () => {
  const lives = fc.array(fc.nat(9), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(anyCase, lives, async (damaged, deaths) => {
      const [whole, broken] = [await damagedLibrary(damaged), await damagedLibrary(damaged)];
      const atMs = START_MS + 2 * HOUR_MS;
      const { isThorough } = damaged;
      const report = await checkOf(whole).run(atMs, isThorough);
      for (const writes of deaths) {
        const { run, dieAfter } = checkOf(broken);
        const dying = dieAfter(writes);
        const end = await Promise.race([run(atMs, isThorough), dying]);
        if (end === 'died') continue;
        // It was over before the tab was: the next would be another check.
        expect(end).toEqual(report);
        expect(await allOf(broken)).toEqual(await allOf(whole));
        return;
      }
      expect(await checkOf(broken).run(atMs, isThorough)).toEqual(report);
      expect(await allOf(broken)).toEqual(await allOf(whole));
    }),
    { numRuns: Number(import.meta.env['VITE_RUNS'] ?? 40) },
  );
}, 600_000);

it('goes on with a thorough check, though less was asked for, and not the other way round', async () => {
  const pictures = Array.from({ length: 4 }, () => ({ ownShelf: true, damage: 'none' as const }));
  const begun = async (isThorough: boolean) => {
    const name = await damagedLibrary({ pictures, hasWrongIndex: false, isThorough });
    const { run, dieAfter } = checkOf(name);
    const dying = dieAfter(4);
    expect(await Promise.race([run(START_MS, isThorough), dying])).toBe('died');
    return checkOf(name);
  };
  const thorough = await begun(true);
  expect(await thorough.check.interrupted(START_MS)).toBeGreaterThan(0);
  expect(await thorough.check.interrupted(START_MS + 8 * 24 * HOUR_MS)).toBeNull();
  expect(await thorough.run(START_MS, false)).toMatchObject({ isThorough: true, pictures: 4 });
  expect(await thorough.check.interrupted(START_MS)).toBeNull();

  const quick = await begun(false);
  expect(await quick.check.interrupted(START_MS)).toBeNull();
  expect(await quick.run(START_MS, true)).toMatchObject({ isThorough: true, pictures: 4 });
});
