import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, test } from './fixtures.ts';
import { base64Png } from './servers/sample-image.ts';

test('a brand kit is made, goes with a picture, and moves to another browser in one file', async ({
  page,
  openElsewhere,
}) => {
  await page.goto('/#/brand');
  await expect(page.getByRole('heading', { name: 'Brand kits' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'New brand kit' }).click();
  await page.getByRole('textbox', { name: 'Name of the brand' }).fill('Acme');
  await page.getByRole('button', { name: 'Add a color' }).click();
  await page.getByRole('textbox', { name: 'Value of color 1' }).fill('#0b3d2e');
  await page.getByRole('button', { name: 'Add a color' }).click();
  await expect(page.getByRole('list', { name: 'Colors that are readable together' })).toContainText(
    ': 1',
  );
  await page.getByRole('textbox', { name: 'Words to use' }).fill('friendly, hand made');
  await page.getByRole('textbox', { name: 'Words to avoid' }).fill('cheap');
  await page.getByRole('textbox', { name: 'Typefaces' }).fill('Teko');
  await page.getByLabel('Add a logo').setInputFiles({
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: Buffer.from(base64Png(64, 64), 'base64'),
  });
  await expect(page.getByRole('button', { name: 'Take out the logo' })).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Acme' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Words to use' })).toHaveValue(
    'friendly, hand made',
  );
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export as a file' }).click(),
  ]);
  const bytes = await readFile(await download.path());

  await page.goto('/#/');
  const prompt = page.getByRole('textbox', { name: 'Prompt' });
  await prompt.fill('a cheap mug, "SALE"');
  await page.getByRole('button', { name: 'Style', exact: true }).click();
  await page.getByRole('radio', { name: 'Brand', exact: true }).check();
  await page.getByRole('switch', { name: /^Acme/ }).click();
  await expect(page.getByRole('switch', { name: /^Acme/ })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Acme avoids: cheap')).toBeVisible();
  await prompt.fill('a mug, "SALE"');
  await expect(page.getByText('Acme avoids: cheap')).toBeHidden();
  await page.getByRole('button', { name: 'As it is sent' }).click();
  await expect(page.getByRole('dialog', { name: 'As it is sent' })).toContainText(
    'a mug, "SALE", friendly, hand made, brand colors dark green #0b3d2e, orange #f28c28, any lettering in Teko',
  );
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Generate' }).click();
  await page.getByRole('list', { name: 'Pictures' }).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Remix' }).click();
  await expect(prompt).toHaveValue('a mug, "SALE"');
  await expect(page.getByRole('button', { name: 'Leave out Acme' })).toBeVisible();

  const there = await openElsewhere();
  await there.goto('/#/brand');
  const files = there.getByLabel('Import a brand kit');
  await files.setInputFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"bildwerk":"presets"}'),
  });
  await expect(there.getByText('This file holds no brand kit.')).toBeVisible();
  await files.setInputFiles({ name: 'b.json', mimeType: 'application/json', buffer: bytes });
  await expect(there.getByRole('heading', { name: 'Acme' })).toBeVisible();
  await expect(there.getByRole('button', { name: 'Take out the logo' })).toBeVisible();
  await expect(there.getByRole('textbox', { name: 'Value of color 1' })).toHaveValue('#0b3d2e');
  await there.getByRole('button', { name: 'Remove this kit' }).click();
  await expect(there.getByText('No brand kit yet.')).toBeVisible();
  await there.getByRole('button', { name: 'Undo' }).click();
  await expect(there.getByRole('link', { name: /Acme/ })).toBeVisible();
});
