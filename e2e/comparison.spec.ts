import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';

test('two things are compared on a board, which is taken along as a picture and as a page', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('textbox', { name: 'Prompt' }).fill('a {fox|<b>owl</b>} in snow');
  await page.getByRole('link', { name: 'Make a board' }).click();
  const section = (name: string) => page.locator('summary', { hasText: name });
  await section('Choices in the text').click();
  await page.getByRole('checkbox', { name: '{fox|<b>owl</b>}' }).check();
  await section('Styles').click();
  await page.getByRole('checkbox', { name: 'Watercolor' }).check();
  await page.getByRole('checkbox', { name: 'Pixel art' }).check();
  await page.getByRole('combobox', { name: 'Runs down the side' }).selectOption('style');
  await page.getByRole('textbox', { name: 'Name' }).fill('Snow & ice');
  await expect(page.getByRole('status').filter({ hasText: '4 pictures · 2 × 2' })).toBeVisible();
  await page.getByRole('button', { name: 'Lay out the board' }).click();
  await page.getByRole('button', { name: 'Make 4 pictures' }).click();
  await expect(page.getByText('4 of 4 made')).toBeVisible();
  const grid = page.getByRole('grid', { name: 'Snow & ice' });
  await expect(grid.getByRole('rowheader')).toHaveText(['Watercolor', 'Pixel art']);
  await expect(grid.getByRole('columnheader')).toHaveText(['Style', 'fox', '<b>owl</b>']);

  await page.getByRole('button', { name: 'Export' }).click();
  const saved = async (name: string) => {
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    const file = await saving;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };
  const picture = await saved('One labelled picture');
  expect(picture.name).toBe('snow-ice.png');
  // Width and height of a PNG.
  expect(picture.bytes.readUInt32BE(16)).toBeGreaterThan(1000);
  expect(picture.bytes.readUInt32BE(20)).toBeGreaterThan(1000);

  const html = (await saved('One page for any browser')).bytes.toString('utf8');
  expect(html).toContain('<h1 dir="auto">Snow &amp; ice</h1>');
  expect(html).toContain('&lt;b&gt;owl&lt;/b&gt;');
  expect(html).not.toContain('<script');
  expect(html.match(/<img src="data:image\//g)).toHaveLength(4);
});
