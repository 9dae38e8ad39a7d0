import type { Page } from '@playwright/test';
import { expect, expectAccessible, make, test } from './fixtures.ts';

const YEAR_MS = 366 * 24 * 3600_000;

async function showStorage(page: Page): Promise<void> {
  await page.goto('/#/settings');
  // By key: what a backup would hold is counted meanwhile, and moves the link under a pointer.
  await page.getByRole('link', { name: 'Look after the storage' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Storage' })).toBeVisible();
  await expect(page.getByText(/^Room for about/)).toBeVisible();
}

test('old pictures are found by their days, missed in a backup, and give up their originals, by hand or by a rule, except what is valued', async ({
  page,
}) => {
  await page.clock.install({ time: Date.now() - YEAR_MS });
  await page.goto('/');
  await make(page, 'a fox in a snowy forest');
  await make(page, 'a lighthouse by the sea');
  await page.getByRole('link', { name: 'a lighthouse by the sea' }).click();
  const favorite = page.getByRole('button', { name: 'Favorite', exact: true });
  await favorite.click();
  await expect(favorite).toHaveAttribute('aria-pressed', 'true');
  await page.clock.setSystemTime(Date.now());
  await page.reload();
  await showStorage(page);
  await page.getByRole('button', { name: /^Give up 1 original, \d/ }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Give them up' }).click();
  await expect(page.getByText('There is no such file.')).toBeVisible();

  await page.goto('/#/gallery');
  const pictures = page.getByRole('list', { name: 'Pictures' }).getByRole('link');
  await expect(page.getByText('2 pictures are in no backup yet.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Not this week' }).click();
  await expect(page.getByText('2 pictures are in no backup yet.')).toBeHidden();
  await page.getByRole('button', { name: 'Filters', exact: true }).click();
  await page.getByLabel('From day').fill(new Date().toISOString().slice(0, 10));
  await expect(pictures).toHaveCount(0);
  await page.getByLabel('From day').fill('');
  await expect(pictures).toHaveCount(2);
  await page.getByRole('button', { name: 'Close filters' }).click();

  await page.getByRole('link', { name: 'a lighthouse by the sea' }).click();
  await favorite.click();
  await expect(favorite).toHaveAttribute('aria-pressed', 'false');
  await page.goto('/#/settings/storage');
  await page.getByLabel('Do so now and then without being asked').check();
  // Some time after the start, when there is nothing else to do.
  await page.clock.fastForward('02:00');
  await expect(page.getByText(/1 original were given up by this rule/)).toBeVisible();

  await page.goto('/#/gallery');
  await page.getByRole('link', { name: 'a fox in a snowy forest' }).click();
  await expect(page.getByText('Only thumbnail and recipe of this picture are kept.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Make it again' }).click();
  await expect(page.getByRole('textbox', { name: 'Prompt' })).toHaveValue(
    'a fox in a snowy forest',
  );
});

test('originals of picked pictures are given up by hand', async ({ page }) => {
  await page.goto('/');
  await make(page, 'a fox in a snowy forest');
  await page.goto('/#/gallery');
  await page.getByRole('link', { name: 'a fox in a snowy forest' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Free space' }).click();
  await expect(page.getByText(/^Of 1 picture only thumbnail and recipe/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Give them up' }).click();
  await expect(page.getByText(/are free again$/)).toBeVisible();
  await page.getByRole('link', { name: 'a fox in a snowy forest' }).click();
  await expect(page.getByText('Only thumbnail and recipe of this picture are kept.')).toBeVisible();
});

test('the storage says what takes how much; a check finds files that are gone, mends what it can, and names the pictures', async ({
  page,
}) => {
  await page.goto('/');
  await make(page, 'a fox in a snowy forest');
  await make(page, 'a lighthouse by the sea');
  await showStorage(page);
  await expect(page.getByText(/that the browser gives$/)).toBeVisible();
  await expect(page.getByText('Originals', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Ask to keep everything' }).click();
  await expect(
    page.getByText(/^(Everything is kept until you|The browser did not agree)/),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText('Everything fits together.')).toBeVisible();
  await expectAccessible(page);

  await page.goto('/#/settings');
  await leaveHalfway(page);
  await deleteOldest(page, 'bildwerk-originals');
  await deleteOldest(page, 'bildwerk-thumbnails', 1);
  await showStorage(page);
  await expect(page.getByText('The last check was interrupted at 50 %.')).toBeVisible();
  await page.getByRole('button', { name: 'Go on checking' }).click();
  await expect(page.getByText(/^1 original is gone/)).toBeVisible();
  await expect(page.getByText(/^1 thumbnail was gone/)).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole('link', { name: 'a lighthouse by the sea' })).toBeVisible();
  await page.getByRole('link', { name: 'a fox in a snowy forest' }).click();
  await expect(page.getByText('Only thumbnail and recipe of this picture are kept.')).toBeVisible();
});

/** As a check that was killed has left it, which has not come to any picture yet. */
async function leaveHalfway(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('bildwerk-pictures');
        opening.addEventListener('error', () => reject(new Error('not opened')));
        opening.addEventListener('success', () => {
          const work = opening.result.transaction('records', 'readwrite');
          const begun = { turn: 'gone', isThorough: true, begunAtMs: Date.now(), phase: 'files' };
          const place = { ...begun, from: '', done: 0.5, pictures: 0, unreadable: 0 };
          work.objectStore('records').put(place, ['checking']);
          work.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
  );
}

/** Takes the file of the oldest picture away, or of one that comes after so many others. */
async function deleteOldest(page: Page, database: string, after = 0): Promise<void> {
  await page.evaluate(
    ({ database, after }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(database);
        opening.addEventListener('error', () => reject(new Error(database)));
        opening.addEventListener('success', () => {
          const work = opening.result.transaction('records', 'readwrite');
          const store = work.objectStore('records');
          const keys = store.getAllKeys();
          keys.addEventListener('success', () => store.delete(keys.result[after] ?? ''));
          work.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    { database, after },
  );
}
