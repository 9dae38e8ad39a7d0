import type { Page } from '@playwright/test';
import { expect, expectAccessible, make, test } from './fixtures.ts';

const YEAR_MS = 366 * 24 * 3600_000;

async function showStorage(page: Page): Promise<void> {
  await page.goto('/#/settings');
  await page.getByRole('link', { name: 'Look after the storage' }).click();
  await expect(page.getByRole('heading', { name: 'Storage' })).toBeVisible();
  await expect(page.getByText(/^Room for about/)).toBeVisible();
}

test('the storage says what takes how much, and what the browser answered', async ({ page }) => {
  await page.goto('/');
  await make(page, 'a fox in a snowy forest');
  await showStorage(page);
  await expect(page.getByText(/that the browser gives$/)).toBeVisible();
  await expect(page.getByText('Originals', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ask to keep everything' }).click();
  await expect(
    page.getByText(/^(Everything is kept until you|The browser did not agree)/),
  ).toBeVisible();
});

test('originals of old pictures are given up, except what is valued, and made again by their recipe', async ({
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

test('a check finds files that are gone, mends what it can, and names the pictures', async ({
  page,
}) => {
  await page.goto('/');
  await make(page, 'a fox in a snowy forest');
  await make(page, 'a lighthouse by the sea');
  await showStorage(page);
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText('Everything fits together.')).toBeVisible();
  await expectAccessible(page);

  await deleteOldest(page, 'bildwerk-originals');
  await deleteOldest(page, 'bildwerk-thumbnails', 1);
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText(/^1 original is gone/)).toBeVisible();
  await expect(page.getByText(/^1 thumbnail was gone/)).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole('link', { name: 'a lighthouse by the sea' })).toBeVisible();
  await page.getByRole('link', { name: 'a fox in a snowy forest' }).click();
  await expect(page.getByText('Only thumbnail and recipe of this picture are kept.')).toBeVisible();
});

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
