import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, make, test } from './fixtures.ts';

/** What is saved when this is pressed. */
async function saved(page: Page, button: Locator): Promise<{ name: string; buffer: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), buffer: await readFile(await download.path()) };
}

test('a picture leaves with its recipe, clean, labelled or as it is, and is known again elsewhere', async ({
  page,
  openElsewhere,
}) => {
  await page.goto('/');
  await make(page, 'a fox in a snowy forest');
  await page.getByRole('link', { name: 'a fox in a snowy forest' }).first().click();
  const download = page.getByRole('button', { name: 'Download', exact: true });
  const parent = await saved(page, download);
  expect(parent.name).toMatch(/^a-fox-in-a-snowy-forest-\d+\.png$/);

  await page.getByRole('button', { name: 'Remix' }).click();
  await make(page, 'a fox at night');
  await page.getByRole('link', { name: 'a fox at night' }).first().click();
  const child = await saved(page, download);
  expect(child.buffer.includes('digitalsourcetype/algorithmicMedia')).toBe(true);

  const menu = page.getByRole('button', { name: 'Save as …' });
  await menu.click();
  const original = await saved(page, page.getByRole('button', { name: /^Original/ }));
  expect(original.buffer.includes('xmpmeta')).toBe(false);
  await menu.click();
  const clean = await saved(page, page.getByRole('button', { name: /^Clean/ }));
  expect(clean.name).toMatch(/^picture-\w+\.png$/);
  expect(clean.buffer.includes('digitalsourcetype/algorithmicMedia')).toBe(true);
  expect(clean.buffer.includes('at night')).toBe(false);

  await menu.click();
  await page.getByRole('checkbox', { name: 'Visible label' }).click();
  await expect(page.getByRole('img', { name: 'As it will be saved' })).toBeVisible();
  await expect(page.getByLabel('Words of the label')).toHaveValue('Made by rules');
  await page.getByLabel('Words of the label').selectOption('नियमों से बना');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  const labelled = await saved(page, download);
  expect(labelled.buffer.includes('bildwerk:recipe')).toBe(true);
  // Drawn anew, so it ends otherwise than the pixels that were received.
  const pixels = original.buffer.subarray(-1016, -12);
  expect(child.buffer.includes(pixels)).toBe(true);
  expect(labelled.buffer.includes(pixels)).toBe(false);

  const elsewhere = await openElsewhere();
  await elsewhere.goto('/#/import');
  const files = [parent, child].map((file) => ({ ...file, mimeType: 'image/png' }));
  await elsewhere.getByLabel('Choose files').setInputFiles(files);
  await elsewhere.getByRole('button', { name: 'Keep 2 files' }).click();
  const imported = elsewhere.getByRole('listitem').filter({ hasText: child.name });
  await imported.getByRole('link', { name: 'In the library' }).click();
  await expect(elsewhere.getByRole('img', { name: 'a fox at night', exact: true })).toBeVisible();
  await elsewhere.getByRole('link', { name: 'a fox in a snowy forest' }).click();
  await expect(
    elsewhere.getByRole('img', { name: 'a fox in a snowy forest', exact: true }),
  ).toBeVisible();
});
