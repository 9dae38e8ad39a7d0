import { expect, expectAccessible, make, test } from './fixtures.ts';

test('what was typed is undone after a reload, and done again', async ({ page }) => {
  await page.goto('/');
  const prompt = page.getByRole('textbox', { name: 'Prompt' });
  await prompt.pressSequentially('a fox');
  await expect(page.getByRole('button', { name: 'New draft beside this one' })).toBeVisible();
  await prompt.pressSequentially(' in snow');
  await page.reload();
  await expect(page.getByRole('button', { name: 'New draft beside this one' })).toBeVisible();
  await prompt.press('Control+z');
  await expect(prompt).toHaveValue('a fox in ');
  await prompt.press('Control+Shift+z');
  await expect(prompt).toHaveValue('a fox in snow');
});

test('prompts of the past come back with the arrow up, also after a reload', async ({ page }) => {
  await page.goto('/');
  const prompt = page.getByRole('textbox', { name: 'Prompt' });
  await prompt.fill('x');
  await expect(page.getByRole('button', { name: 'New draft beside this one' })).toBeVisible();
  await make(page, 'a fox in snow');
  await make(page, 'an owl at night');
  await page.reload();
  await prompt.fill('half a thought');
  await expect(page.getByRole('button', { name: 'New draft beside this one' })).toBeVisible();
  await prompt.press('Control+Home');
  await prompt.press('ArrowUp');
  await expect(prompt).toHaveValue('an owl at night');
  await prompt.press('ArrowUp');
  await expect(prompt).toHaveValue('a fox in snow');
  await prompt.press('ArrowDown');
  await prompt.press('ArrowDown');
  await expect(prompt).toHaveValue('half a thought');
});

test('drafts stand side by side, are kept over a reload, and come back when closed', async ({
  page,
  context,
}) => {
  await page.goto('/');
  const prompt = page.getByRole('textbox', { name: 'Prompt' });
  const drafts = page.getByRole('list', { name: 'Drafts' });
  await prompt.fill('a fox in snow');
  await page.getByRole('button', { name: 'New draft beside this one' }).click();
  await expect(prompt).toHaveValue('');
  await expect(prompt).toBeFocused();
  await page.keyboard.type('an owl');
  await expect(drafts.getByRole('button', { name: 'an owl', exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await drafts.getByRole('button', { name: 'a fox in snow', exact: true }).click();
  await expect(prompt).toHaveValue('a fox in snow');

  const other = await context.newPage();
  await other.goto('/');
  const others = other.getByRole('list', { name: 'Drafts' });
  await expect(others.getByRole('button', { name: 'an owl', exact: true })).toBeVisible();
  await other.close();

  await drafts.getByRole('button', { name: 'Close an owl' }).click();
  await expect(drafts).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(prompt).toHaveValue('an owl');
  await expect(drafts.getByRole('listitem')).toHaveCount(2);
});

test.describe('in German', () => {
  test.use({ locale: 'de-DE' });

  test('a template is written, filled and made with keys alone', async ({ page }) => {
    await page.goto('/');
    await page.keyboard.type('ein {roter|blauer} [[Tier]] im Schnee');
    const plan = page.getByRole('group', { name: 'Wofür der Text steht' });
    await expect(plan).toBeVisible();
    const all = plan.getByRole('button', { name: 'Alle 2 Kombinationen' });
    await all.focus();
    await page.keyboard.press('Enter');
    await expect(plan.getByRole('status')).toHaveText('2 Bilder');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const animal = page.getByRole('textbox', { name: 'Tier' });
    await expect(animal).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(animal).toBeFocused();
    await page.keyboard.type('Fuchs');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: 'Prompt' }).press('Enter');
    const pictures = page.getByRole('list', { name: 'Bilder' });
    await expect(pictures.getByRole('link', { name: 'ein roter Fuchs im Schnee' })).toBeVisible();
    await expect(pictures.getByRole('link', { name: 'ein blauer Fuchs im Schnee' })).toBeVisible();
  });
});
