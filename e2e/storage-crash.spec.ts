import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { BrowserContext, Page } from '@playwright/test';
import { expect as expectSoon, test } from './fixtures.ts';

// Three browsers are started one after the other.
test.slow();
const expect = expectSoon.configure({ timeout: 60_000 });

const OLD = 80;
const ON_A_SHELF = 20;
const COMING = 120;

/** What is stored of the library: the versions of its shelves, and the ids on them. */
interface Shelves {
  readonly old: number;
  readonly ids: readonly string[];
}

test('the browser is killed while records are brought up to date, and again while a backup is restored: nothing that was kept is lost, and both go on', async ({
  openMortalBrowser,
  baseURL,
}, testInfo) => {
  const file = testInfo.outputPath('library.zip');
  await promisify(execFile)('node', ['scripts/generate-library.mjs', String(COMING), file]);

  const first = await openMortalBrowser();
  const page = await openSettings(first.context, baseURL);
  const seeded = await seedOldShelves(page);
  await page.reload();
  await expect.poll(async () => (await shelvesOf(page)).old).toBeLessThan(OLD / ON_A_SHELF);
  await first.kill();

  const second = await openMortalBrowser();
  const midway = await openSettings(second.context, baseURL);
  expect(idsAmong((await shelvesOf(midway)).ids, seeded)).toBe(OLD);
  await midway.getByLabel('Restore from a backup…').setInputFiles(file);
  await expect.poll(async () => (await shelvesOf(midway)).ids.length).toBeGreaterThan(OLD);
  const kept = (await shelvesOf(midway)).ids;
  await second.kill();

  const third = await openMortalBrowser();
  const after = await openSettings(third.context, baseURL);
  const left = (await shelvesOf(after)).ids;
  expect(idsAmong(left, new Set(kept))).toBe(kept.length);
  const here = left.length - OLD;
  await after.getByLabel('Restore from a backup…').setInputFiles(file);
  const outcome = after.getByRole('status').filter({ hasText: / restored\./ });
  await expect(outcome).toContainText(`${COMING - here} picture`);
  if (here > 0) await expect(outcome).toContainText(`${here} w`);
  await expect.poll(async () => (await shelvesOf(after)).old).toBe(0);
  const { ids } = await shelvesOf(after);
  expect([new Set(ids).size, ids.length]).toEqual([OLD + COMING, OLD + COMING]);
});

async function openSettings(context: BrowserContext, baseURL?: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${baseURL}#/settings`);
  await expect(page.getByRole('button', { name: 'Back up now' })).toBeVisible();
  return page;
}

function idsAmong(ids: readonly string[], wanted: ReadonlySet<string>): number {
  return ids.filter((id) => wanted.has(id)).length;
}

/** Stores a library as version 1 did, and forgets that all of it was of the present one. */
async function seedOldShelves(page: Page): Promise<ReadonlySet<string>> {
  const ids = Array.from(
    { length: OLD },
    (_, number) => `01K${String(number).padStart(3, '0')}${'0'.repeat(14)}`,
  );
  const shelves = Array.from({ length: OLD / ON_A_SHELF }, (_, at) =>
    ids.slice(at * ON_A_SHELF, (at + 1) * ON_A_SHELF).map(oldRecord),
  );
  await page.evaluate(
    (all) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('bildwerk-pictures');
        opening.addEventListener('error', () => reject(new Error('not opened')));
        opening.addEventListener('success', () => {
          const work = opening.result.transaction('records', 'readwrite');
          const store = work.objectStore('records');
          store.delete(['version']);
          for (const [at, shelf] of all.entries()) store.put(shelf, at === 0 ? '' : shelf[0]?.id);
          work.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    shelves,
  );
  return new Set(ids);
}

/** As version 1 kept a picture; its original was given up for its space. */
function oldRecord(id: string) {
  return {
    id,
    batch: id,
    recipe: {
      version: 1,
      prompt: `an old picture, ${id}`,
      negative: '',
      style: null,
      size: { width: 64, height: 64 },
      seed: 1,
      backend: 'sketch',
      model: 'sketch',
    },
    width: 64,
    height: 64,
    sizeBytes: 1000,
    mediaType: 'image/png',
    placeholder: '',
    parents: [],
    favorite: false,
    createdAtMs: 5,
    durationMs: 6,
    notices: [],
    deletedAtMs: null,
  };
}

function shelvesOf(page: Page): Promise<Shelves> {
  return page.evaluate(
    () =>
      new Promise<Shelves>((resolve, reject) => {
        const opening = indexedDB.open('bildwerk-pictures');
        opening.addEventListener('error', () => reject(new Error('not opened')));
        opening.addEventListener('success', () => {
          const store = opening.result.transaction('records').objectStore('records');
          const reading = store.getAll(IDBKeyRange.bound('', [], false, true));
          reading.addEventListener('success', () => {
            opening.result.close();
            const ids: string[] = [];
            let old = 0;
            for (const shelf of reading.result as (
              | { records: { id: string }[] }
              | { id: string }[]
            )[]) {
              if (Array.isArray(shelf)) old++;
              for (const { id } of Array.isArray(shelf) ? shelf : shelf.records) ids.push(id);
            }
            resolve({ old, ids });
          });
        });
      }),
  );
}
