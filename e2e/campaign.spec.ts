import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, test } from './fixtures.ts';

const PRODUCTS = 'product,headline,headline_de\nlamp,Bright,Hell\nvase,Fresh,"Frisch, heute"\n';

test('a table becomes a campaign in formats and languages, is mended by keys and exported', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('textbox', { name: 'Prompt' }).fill('a [[product]] on a table');
  await page.getByRole('button', { name: 'Fill in' }).click();
  await page.getByLabel('Open a table…').setInputFiles({
    name: 'products.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(PRODUCTS),
  });
  await expect(page.getByText('products.csv: 2 rows')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Prompt' }).fill('a [[product]], "[[headline]]"');
  await page.getByRole('link', { name: 'Make a board' }).click();

  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('products');
  const section = (name: string) => page.locator('summary', { hasText: name });
  await section('Formats').click();
  await page.getByRole('checkbox', { name: 'Instagram, Story' }).check();
  await page.getByRole('checkbox', { name: 'YouTube, Thumbnail of a video' }).check();
  await section('Languages').click();
  await page.getByRole('checkbox', { name: 'In the table, Deutsch' }).check();
  await page.getByRole('checkbox', { name: 'Others, English' }).check();
  await expect(page.getByRole('status').filter({ hasText: '8 pictures · 2 × 4' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lay out the board' }).click();

  const grid = page.getByRole('grid', { name: 'products' });
  const cell = (name: string) => grid.getByRole('gridcell', { name });
  await cell('lamp · Bright, Instagram, Story, Deutsch: not made').click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await expect(cell('vase · Fresh, Instagram, Story, Deutsch: excluded')).toBeFocused();
  await page.getByRole('button', { name: 'Make 7 pictures' }).click();
  // Seven pictures, for which a slow machine may take most of a minute.
  await expect(page.getByText('7 of 7 made · 1 left out')).toBeVisible({ timeout: 60_000 });

  await cell('lamp · Bright, Instagram, Story, Deutsch: made').click();
  await page.keyboard.press('l');
  await expect(cell('lamp · Bright, Instagram, Story, Deutsch: made, locked')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('r');
  await expect(page.getByText('7 of 7 made · 1 left out')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Remix' })).toBeVisible();
  await expect(page.getByText('"Bright"').first()).toBeVisible();
  await page.goBack();
  await expect(grid).toBeVisible();
  await expectAccessible(page);

  await page.reload();
  await expect(cell('lamp · Bright, Instagram, Story, Deutsch: made, locked')).toBeVisible();
  await page.getByRole('button', { name: 'Export' }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Table with file names' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('products.csv');
  const lines = (await readFile(await saved.path(), 'utf8')).split('\r\n');
  expect(lines).toHaveLength(10);
  expect(lines[0]).toContain('product,headline,headline_de,row,format,language,file,state');
  expect(lines[1]).toBe('lamp,Bright,Hell,1,instagram-story,de,1-lamp-instagram-story-de.png,made');
  expect(lines[5]).toBe('vase,Fresh,"Frisch, heute",2,instagram-story,de,,excluded');

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'More for this board' }).click();
  await page.getByRole('button', { name: 'Remove board' }).click();
  await expect(page.getByRole('heading', { name: 'One prompt, many pictures' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('list', { name: 'Boards' }).getByRole('link')).toContainText(
    'products',
  );
});
