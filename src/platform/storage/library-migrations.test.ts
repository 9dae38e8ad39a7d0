import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { createStore, entries, get, setMany } from 'idb-keyval';
import { expect, it } from 'vitest';
import { allPictures } from '@/domain/library/library-contract.ts';
import { PICTURE_VERSION, pictureFrom } from '@/domain/library/picture-versions.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { indexedDbLibrary } from './indexed-db-library.ts';
import { mortalStores } from './mortal-stores.ts';

const RUNS = Number(import.meta.env['VITE_RUNS'] ?? 40);
const SHELVES = 6;

/** Without what the second version added. */
function ofVersion1({ ...record }: Partial<Picture>): Partial<Picture> {
  for (const added of ['version', 'tags', 'rating'] as const) Reflect.deleteProperty(record, added);
  return record;
}

/** What each version of shelves stored; a new version has to say here how the last one did. */
const SHELF_VERSIONS: readonly ((records: readonly object[], nth: number) => unknown)[] = [
  (records) => records.map(ofVersion1),
  (records, edition) => ({ version: 2, edition, records }),
];

const pictureOf = (number: number) => samplePicture(number, { favorite: number % 2 === 0 });
const cases = fc.record({
  /** Of each shelf. */
  versions: fc.array(fc.nat(PICTURE_VERSION - 1), { minLength: SHELVES, maxLength: SHELVES }),
  deaths: fc.array(fc.nat(4), { maxLength: 6 }),
});

let databases = 0;

it('shelves of every version are among those that are brought up to date', () => {
  expect(SHELF_VERSIONS).toHaveLength(PICTURE_VERSION);
});

it('records are brought up to date once, however often that is interrupted', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ versions, deaths }) => {
      const name = `migrations-${databases++}`;
      const records = createStore(`${name}-pictures`, 'records');
      const shelves = versions.map((version, at): [string, unknown] => {
        const pictures = [pictureOf(2 * at), pictureOf(2 * at + 1)];
        return [at === 0 ? '' : pictures[0]!.id, SHELF_VERSIONS[version]?.(pictures, at)];
      });
      await setMany(shelves, records);
      const expected = versions.flatMap((_, at) => [pictureOf(2 * at), pictureOf(2 * at + 1)]);

      for (const writes of deaths) {
        const stores = mortalStores();
        const library = indexedDbLibrary({ name, open: stores.open });
        const dying = stores.dieAfter(writes);
        await Promise.race([library.tidy(), dying]);
        // Whatever is up to date by then, all of it can be read.
        const others = indexedDbLibrary({ name });
        expect(withoutMarks(await allPictures(others))).toEqual(
          withoutMarks(expected.toReversed()),
        );
      }
      const library = indexedDbLibrary({ name });
      await library.tidy();
      const stored = await entries<IDBValidKey, { version: number; records: unknown[] }>(records);
      const tidied = stored.filter(([key]) => typeof key === 'string');
      expect(tidied.map(([, { version }]) => version)).toEqual(versions.map(() => PICTURE_VERSION));
      const all = tidied.flatMap(([, shelf]) => shelf.records.map(pictureFrom));
      expect(all.filter((picture) => picture !== null)).toHaveLength(expected.length);

      await library.tidy();
      for (const [key, shelf] of tidied) expect(await get(key, records)).toEqual(shelf);
    }),
    { numRuns: RUNS },
  );
}, 600_000);

/** What version 1 did not have comes with its default. */
function withoutMarks(pictures: readonly Picture[]) {
  return pictures.map(({ id, favorite, recipe, createdAtMs }) => ({
    id,
    favorite,
    recipe,
    createdAtMs,
  }));
}
