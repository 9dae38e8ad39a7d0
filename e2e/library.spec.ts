import { readFile } from 'node:fs/promises';
import { expect, make, test } from './fixtures.ts';

test('a picture is found again, favoured, copied and downloaded', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await make(page, 'a fox in a snowy forest');
  await make(page, 'a lighthouse by the sea');
  await page.goto('/#/gallery');
  const pictures = page.getByRole('list', { name: 'Pictures' }).getByRole('link');
  await expect(pictures).toHaveCount(2);
  await expect(pictures.first()).toHaveAccessibleName('a lighthouse by the sea');

  await page.getByRole('searchbox', { name: 'Search pictures' }).fill('SNOWY');
  await expect(pictures).toHaveCount(1);
  await pictures.first().click();

  const favorite = page.getByRole('button', { name: 'Favorite', exact: true });
  await favorite.click();
  await expect(favorite).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Copy prompt' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe('a fox in a snowy forest');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^a-fox-in-a-snowy-forest.*\.png$/);
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');

  await page.reload();
  await expect(favorite).toHaveAttribute('aria-pressed', 'true');
});

test('arrow keys step through the pictures, newest first', async ({ page }) => {
  await page.goto('/');
  await make(page, 'a red house');
  await make(page, 'a blue house');
  await page.goto('/#/gallery');
  await page.getByRole('link', { name: 'a blue house' }).click();
  await expect(page.getByRole('button', { name: 'Remix' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('img', { name: 'a red house' })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('img', { name: 'a blue house' })).toBeVisible();
});

test('a deleted picture is gone at once, and Undo brings it back', async ({ page }) => {
  await page.goto('/');
  await make(page, 'a fish in the sea');
  await page.getByRole('link', { name: 'a fish in the sea' }).click();
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('heading', { name: 'What shall we picture?' })).toBeVisible();
  await page.goto('/#/gallery');
  const pictures = page.getByRole('list', { name: 'Pictures' }).getByRole('link');
  await expect(pictures).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(pictures).toHaveCount(1);

  await pictures.first().click();
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Room for your pictures')).toBeVisible();
  await page.reload();
  await page.goto('/#/gallery');
  await expect(page.getByText('Room for your pictures')).toBeVisible();
  await expect(pictures).toHaveCount(0);
});
