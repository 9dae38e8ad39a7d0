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
  await page.getByRole('button', { name: 'Favorite', exact: true }).click();
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
