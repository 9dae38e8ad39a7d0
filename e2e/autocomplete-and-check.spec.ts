import { expect, expectAccessible, test } from './fixtures.ts';

test('a prompt is completed, checked, mended and sent with keys alone', async ({ page }) => {
  await page.goto('/');
  const prompt = page.getByRole('textbox', { name: 'Prompt' });
  const options = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
  await expect(prompt).toHaveAttribute('aria-autocomplete', 'list');
  await prompt.pressSequentially('an __anim');
  await expect(options).toHaveText(/animals/);
  await expectAccessible(page);
  await prompt.press('Enter');
  await expect(prompt).toHaveValue('an __animals__');
  await prompt.press('Control+z');
  await expect(prompt).toHaveValue('an __anim');
  await prompt.press('Control+Shift+z');

  await prompt.pressSequentially(' by a lake, Taylor Swift, noon, midnight --no text');
  const opener = page.getByRole('button', { name: '4 notes' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const notes = page.getByRole('list', { name: 'Notes' }).getByRole('listitem');
  await expect(notes).toHaveCount(4);
  await expect(notes.nth(1)).toContainText('Not carried over: what to avoid');
  await expect(notes.nth(2)).toContainText('“Taylor Swift” seems to be a real person.');
  await expectAccessible(page);
  await notes.nth(3).getByRole('button', { name: 'Take it out' }).focus();
  await page.keyboard.press('Enter');
  await expect(prompt).toHaveValue('an __animals__ by a lake, Taylor Swift, noon --no text');
  await notes.nth(2).getByRole('button', { name: 'Put away' }).focus();
  await page.keyboard.press('Enter');
  await expect(notes).toHaveCount(2);

  await page.getByRole('button', { name: 'As it is sent' }).focus();
  await page.keyboard.press('Enter');
  const sent = page.getByRole('dialog', { name: 'As it is sent' });
  await expect(sent.getByRole('deletion')).toHaveText(['__animals__', '--no text']);
  await expect(sent.getByRole('insertion')).toHaveCount(1);
  await page.keyboard.press('Escape');

  await prompt.focus();
  await page.keyboard.press('Enter');
  const pictures = page.getByRole('list', { name: 'Pictures' });
  await expect(pictures.getByRole('link', { name: /by a lake, Taylor Swift, noon/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'To avoid: text' })).toBeVisible();

  // What was written once is offered when it is begun again.
  await page.keyboard.press('Control+a');
  await page.keyboard.type('a kite, tay');
  await expect(options).toHaveText(['Taylor Swift']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(prompt).toHaveValue('a kite, Taylor Swift');
});

test('own word lists are made, come back when removed, and are offered in the prompt', async ({
  page,
}) => {
  await page.goto('/#/settings/lists');
  await page.getByRole('textbox', { name: 'Name of a new list' }).fill('Fruit bowl');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Values, one a line' })).toBeFocused();
  await page.keyboard.type('mango\nguava');
  await page.getByLabel('Import a text file').setInputFiles({
    name: 'trees.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('banyan\r\nneem\r\n'),
  });
  const own = page.getByRole('list', { name: 'Own word lists' }).getByRole('listitem');
  await expect(own).toHaveText([/Fruit-bowl2 values/, /trees2 values/]);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Remove trees' }).click();
  await expect(own).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(own).toHaveCount(2);

  await page.goto('/#/');
  const prompt = page.getByRole('textbox', { name: 'Prompt' });
  await expect(prompt).toHaveAttribute('aria-autocomplete', 'list');
  await prompt.pressSequentially('a __fru');
  await expect(page.getByRole('option')).toHaveText('Fruit-bowlmango, guava');
  await prompt.press('Tab');
  await expect(prompt).toHaveValue('a __Fruit-bowl__');
  await expect(page.getByText('one of 2 for each picture')).toBeVisible();
});
