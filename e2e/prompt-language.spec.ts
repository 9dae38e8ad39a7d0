import { expect, expectAccessible, test } from './fixtures.ts';

test('choices are made by seed, or all of them, with the number known before', async ({ page }) => {
  await page.goto('/');
  const prompt = page.getByRole('textbox', { name: 'Prompt' });
  await prompt.fill('a {red|blue} {fox|owl} in snow');
  const plan = page.getByRole('group', { name: 'What the text stands for' });
  await expect(plan.getByRole('status')).toHaveText('one of 4 for each picture');
  await plan.getByRole('button', { name: 'All 4 combinations' }).click();
  await expect(plan.getByRole('status')).toHaveText('4 pictures');
  await page.getByRole('button', { name: 'Generate' }).click();

  const pictures = page.getByRole('list', { name: 'Pictures' });
  for (const words of ['red fox', 'red owl', 'blue fox', 'blue owl'])
    await expect(pictures.getByRole('link', { name: `a ${words} in snow` })).toBeVisible();
  await expect(prompt).toHaveValue('a {red|blue} {fox|owl} in snow');

  await pictures.getByRole('link', { name: 'a blue owl in snow' }).click();
  const about = page.getByRole('complementary', { name: 'About this picture' });
  await expect(about.getByText('a {red|blue} {fox|owl} in snow')).toBeVisible();
  await page.getByRole('button', { name: 'Remix' }).click();
  await expect(prompt).toHaveValue('a blue owl in snow');
});

test('flags typed out of habit become settings, and can be put back', async ({ page }) => {
  await page.goto('/');
  const prompt = page.getByRole('textbox', { name: 'Prompt' });
  await prompt.fill('a fox in a forest --ar 16:9 --v 6');
  await expect(page.getByText('Settings from the text: size 1536 × 864.')).toBeVisible();
  await expect(page.getByText('Without meaning here: --v 6')).toBeVisible();
  await prompt.press('Enter');
  const pictures = page.getByRole('list', { name: 'Pictures' });
  await expect(pictures.getByRole('link', { name: 'a fox in a forest' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Size: 16:9' })).toBeVisible();
  await expect(prompt).toHaveValue('a fox in a forest');
  await page.getByRole('button', { name: 'Put it back into the text' }).click();
  await expect(prompt).toHaveValue('a fox in a forest --ar 16:9 --v 6');
  await expect(page.getByRole('button', { name: 'Size: 1:1' })).toBeVisible();
});

test('variables are filled by hand or from a table, each row of which is a picture', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('textbox', { name: 'Prompt' }).fill('a [[animal]] in a [[place]]');
  await page.getByRole('button', { name: 'Fill in' }).click();
  const panel = page.getByRole('dialog', { name: 'Fill in' });
  await panel.getByRole('textbox', { name: 'animal' }).fill('cat');
  await panel.getByLabel('Open a table…').setInputFiles({
    name: 'animals.csv',
    mimeType: 'text/csv',
    // As a spreadsheet saves it: UTF-16, with semicolons.
    buffer: Buffer.from(
      '\uFEFFTier;Place;Animal\r\n1;forest;"fox, {red|blue}"\r\n2;beach;owl\r\n',
      'utf16le',
    ),
  });
  await expect(panel.getByText('animals.csv: 2 rows')).toBeVisible();
  await expect(panel.getByRole('combobox', { name: 'animal: column' })).toHaveValue('Animal');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByText('2 rows: 2 pictures')).toBeVisible();
  await page.reload();
  await expect(page.getByText('2 rows: 2 pictures')).toBeVisible();
  await page.getByRole('button', { name: 'Generate' }).click();
  const pictures = page.getByRole('list', { name: 'Pictures' });
  await expect(pictures.getByRole('link', { name: 'a fox, {red|blue} in a forest' })).toBeVisible();
  await expect(pictures.getByRole('link', { name: 'a owl in a beach' })).toBeVisible();
});

test('a word list is drawn from, and changed to one of one’s own', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('textbox', { name: 'Prompt' }).fill('a __animals__ in snow');
  await expect(page.getByText('one of 16 for each picture')).toBeVisible();
  await page.getByRole('button', { name: 'Fill in' }).click();
  await page.getByRole('textbox', { name: 'List animals' }).fill('cat\ndog');
  await page.keyboard.press('Escape');
  await expect(page.getByText('one of 2 for each picture')).toBeVisible();
});
