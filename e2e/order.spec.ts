import { expect, make, test } from './fixtures.ts';

test('what is said of pictures and collected outlives a reload, and so does Undo', async ({
  page,
}) => {
  await page.goto('/');
  await make(page, 'a fox in a snowy forest');
  await make(page, 'a lighthouse by the sea');
  await page.goto('/#/gallery');
  const pictures = page.getByRole('list', { name: 'Pictures' }).getByRole('link');
  await expect(pictures).toHaveCount(2);

  await page.getByRole('link', { name: 'a fox in a snowy forest' }).click();
  await page.getByRole('radio', { name: '4 of 5 stars' }).click();
  await page.getByRole('button', { name: 'Put into a collection' }).click();
  await page.getByRole('textbox', { name: 'New collection' }).fill('Client Meyer');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Take out of Client Meyer' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('radio', { name: '4 of 5 stars' })).toBeChecked();

  await page.goto('/#/gallery');
  await page.getByRole('button', { name: /^Client Meyer/ }).click();
  await expect(pictures).toHaveCount(1);
  await page.getByRole('button', { name: 'All pictures', exact: true }).click();
  await expect(pictures).toHaveCount(2);
  // In a text, what was typed is undone, and nothing else.
  await page.getByRole('textbox', { name: 'Prompt' }).fill('an owl');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('textbox', { name: 'Prompt' })).not.toHaveValue('an owl');
  await expect(page.getByRole('button', { name: /^Client Meyer/ })).toBeVisible();
  await page.getByRole('button', { name: 'Filters', exact: true }).focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /^Client Meyer/ })).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('button', { name: /^Client Meyer/ })).toBeVisible();
});

test('a search is saved in one tab and found in another', async ({ page, context }) => {
  await page.goto('/');
  await make(page, 'a fox in a snowy forest');
  await make(page, 'a lighthouse by the sea');
  const other = await context.newPage();
  await other.goto('/#/gallery');
  await page.goto('/#/gallery');
  await page.getByRole('searchbox', { name: 'Search pictures' }).fill('fox');
  await page.getByRole('button', { name: 'Save this search' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Foxes');
  await page.keyboard.press('Enter');
  await other.getByRole('button', { name: 'Foxes' }).click();
  await expect(other.getByRole('list', { name: 'Pictures' }).getByRole('link')).toHaveCount(1);
});
