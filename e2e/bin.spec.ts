import type { Page } from '@playwright/test';
import { command, expect, expectAccessible, make, test } from './fixtures.ts';

const binOf = (page: Page) =>
  page.getByRole('list', { name: 'Deleted pictures' }).getByRole('link');

async function deleteThem(page: Page, ...prompts: string[]): Promise<void> {
  await page.goto('/');
  for (const prompt of prompts) await make(page, prompt);
  await page.goto('/#/gallery');
  for (const prompt of prompts) {
    await page.getByRole('link', { name: prompt }).focus();
    await page.keyboard.press('Space');
  }
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Room for your pictures')).toBeVisible();
}

/** What the files of the library take, as they are stored. */
async function storedBytes(page: Page): Promise<number> {
  const sizes = ['bildwerk-originals', 'bildwerk-thumbnails'].map((name) =>
    page.evaluate(
      (name) =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.addEventListener('error', () => reject(new Error(name)));
          opening.addEventListener('success', () => {
            const asked = opening.result.transaction('records').objectStore('records').getAll();
            asked.addEventListener('success', () => {
              opening.result.close();
              resolve(asked.result.reduce((sum: number, { size }: Blob) => sum + size, 0));
            });
          });
        }),
      name,
    ),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

test('of two deleted pictures one is brought back, and emptying the bin frees the space of the other', async ({
  page,
}) => {
  await deleteThem(page, 'a red house', 'a blue house');
  await page.getByRole('button', { name: 'Bin', exact: true }).click();
  await expect(binOf(page)).toHaveCount(2);
  await expect(page.getByText('30 days left')).toHaveCount(2);
  await expectAccessible(page);

  await page.getByRole('link', { name: 'a red house' }).hover();
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(binOf(page)).toHaveCount(1);
  const before = await storedBytes(page);

  await page.getByRole('button', { name: /^Empty the bin 1 picture, \d/ }).click();
  await expectAccessible(page);
  await expect(page.getByRole('button', { name: 'Keep them' })).toBeFocused();
  await page.getByRole('button', { name: 'Remove for good' }).click();
  await expect(page.getByText('The bin is empty', { exact: true })).toBeVisible();
  await expect.poll(() => storedBytes(page)).toBeLessThan(before);
  expect(await storedBytes(page)).toBeGreaterThan(0);
  await expectAccessible(page);

  await page.reload();
  await expect(page.getByText('The bin is empty', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Go to the gallery' }).click();
  await expect(page.getByRole('list', { name: 'Pictures' }).getByRole('link')).toHaveCount(1);
});

test('pictures are brought back by keys alone, and put into the bin again by Undo', async ({
  page,
}) => {
  await deleteThem(page, 'a red house', 'a blue house', 'a green house');
  await command(page, 'Bin');
  await expect(binOf(page)).toHaveCount(3);

  await binOf(page).first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(page.getByText('2 selected')).toBeVisible();
  await page.getByRole('button', { name: 'Restore', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(binOf(page)).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(binOf(page)).toHaveCount(3);

  await page.getByRole('button', { name: 'Restore all' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('The bin is empty', { exact: true })).toBeVisible();
  await page.keyboard.press('g');
  await expect(page.getByRole('list', { name: 'Pictures' }).getByRole('link')).toHaveCount(3);
});

test('the question before emptying is taken back by Escape, and nothing is gone', async ({
  page,
}) => {
  await deleteThem(page, 'a red house');
  await page.goto('/#/bin');
  const opener = page.getByRole('button', { name: /^Empty the bin/ });
  await opener.click();
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
  await expect(binOf(page)).toHaveCount(1);
});
