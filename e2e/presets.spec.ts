import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, test } from './fixtures.ts';

test('styles go with the prompt, are shown as sent, and come back with a remix', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('textbox', { name: 'Prompt' }).fill('a fox in a forest');
  await page.getByRole('button', { name: 'Style', exact: true }).click();
  await page.getByRole('radio', { name: 'Print', exact: true }).check();
  const linocut = page.getByRole('button', { name: 'Linocut', exact: true });
  await linocut.click();
  await expect(linocut).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('searchbox', { name: 'Search styles' }).fill('blue hour');
  await page.getByRole('button', { name: 'Blue hour' }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  const chips = page.getByRole('group', { name: 'Goes with the text' });
  await expect(page.getByRole('textbox', { name: 'Prompt' })).toHaveValue('a fox in a forest');
  await page.getByRole('button', { name: 'As it is sent' }).click();
  await expect(page.getByRole('dialog', { name: 'As it is sent' })).toContainText(
    'a fox in a forest, linocut print, carved lines, bold contrast, blue hour',
  );
  await page.keyboard.press('Escape');
  await chips.getByRole('button', { name: 'Leave out Blue hour' }).click();
  await expect(chips.getByRole('button', { name: /Blue hour/ })).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(chips.getByRole('button', { name: /Blue hour/ })).toBeVisible();

  await page.getByRole('button', { name: 'Generate' }).click();
  await page.getByRole('list', { name: 'Pictures' }).getByRole('link').first().click();
  await expect(page.getByText('Linocut, Blue hour')).toBeVisible();
  await page.getByRole('button', { name: 'Remix' }).click();
  await expect(page.getByRole('textbox', { name: 'Prompt' })).toHaveValue('a fox in a forest');
  await expect(chips.getByRole('button', { name: 'Leave out Linocut' })).toBeVisible();
});

test('a preset is made by keyboard alone, applied, exported, removed and imported', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('textbox', { name: 'Prompt' }).fill('watercolor, soft light');
  const opener = page.getByRole('button', { name: 'Style', exact: true });
  await opener.focus();
  await page.keyboard.press('Enter');
  const shelf = page.getByRole('radio', { name: 'Sketch', exact: true });
  await shelf.focus();
  await page.keyboard.press('ArrowRight');
  const begin = page.getByRole('button', { name: 'New preset' });
  await begin.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Name of the preset' }).focus();
  await page.keyboard.type('House style');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Autumn');
  await page.getByRole('textbox', { name: 'Colors' }).focus();
  await page.keyboard.type('#1b2a52 #f28c28');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep preset' }).focus();
  await page.keyboard.press('Enter');
  const preset = page.getByRole('button', { name: /^House style/ });
  await expect(page.getByRole('region', { name: 'Autumn' })).toBeVisible();
  await preset.focus();
  await page.keyboard.press('Enter');
  await expect(preset).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(page);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export presets' }).click(),
  ]);
  const bytes = await readFile(await download.path());
  await page.getByRole('button', { name: 'Remove preset House style' }).click();
  await expect(preset).toBeHidden();
  const files = page.getByLabel('Import presets');
  await files.setInputFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{}'),
  });
  await expect(page.getByText('This file holds no presets.')).toBeVisible();
  await files.setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: bytes });
  await expect(preset).toBeVisible();

  await page.reload();
  await expect(page.getByRole('button', { name: 'Leave out House style' })).toBeVisible();
  await opener.click();
  await page.getByRole('radio', { name: 'My presets' }).check();
  await expect(preset).toBeVisible();
});

test.describe('in German', () => {
  test.use({ locale: 'de-DE' });

  test('styles have their German names', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Stil', exact: true }).click();
    await page.getByRole('radio', { name: 'Druckgrafik' }).check();
    await page.getByRole('button', { name: 'Linolschnitt' }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Linolschnitt weglassen' })).toBeVisible();
  });
});
