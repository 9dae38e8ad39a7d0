import type { Page } from '@playwright/test';
import { expect, expectAccessible, make, test } from './fixtures.ts';

async function remix(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('link', { name: from, exact: true }).click();
  await page.getByRole('button', { name: 'Remix', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Prompt' })).toHaveValue(from);
  await expect(page.getByRole('link', { name: 'Remix of a picture' })).toBeVisible();
  await make(page, to);
}

test('a family keeps the recipe of a deleted parent, and two of its children are merged', async ({
  page,
}) => {
  await page.goto('/');
  await make(page, 'a red house');
  await remix(page, 'a red house', 'a blue house, snow');
  await remix(page, 'a red house', 'a green house, rain');

  await page.getByRole('link', { name: 'a red house', exact: true }).click();
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.goto('/#/bin');
  await page.getByRole('button', { name: /^Empty the bin/ }).click();
  await page.getByRole('button', { name: 'Remove for good' }).click();
  await expect(page.getByText('The bin is empty', { exact: true })).toBeVisible();

  await page.goto('/#/gallery');
  await page.getByRole('link', { name: 'a blue house, snow' }).click();
  await page.getByRole('link', { name: 'Family of 3 pictures' }).click();
  const member = (name: string) => page.getByRole('treeitem', { name, exact: true });
  await expect(member('a red house')).toContainText('Deleted');
  await expectAccessible(page);

  await member('a blue house, snow').focus();
  await page.keyboard.press('ArrowRight');
  await expect(member('a green house, rain')).toBeFocused();
  await page.keyboard.press('k');
  await expect(page.getByRole('img', { name: 'B: a green house, rain' })).toBeVisible();
  await page.getByRole('radio', { name: 'Difference' }).check();
  await expect(page.getByText(/of the picture differs/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('checkbox', { name: 'a blue house' }).uncheck();
  await page.getByRole('button', { name: 'Start from the merge' }).click();
  const prompt = page.getByRole('textbox', { name: 'Prompt' });
  await expect(prompt).toHaveValue('snow, a green house, rain');
  await prompt.press('Enter');
  await page.getByRole('link', { name: 'snow, a green house, rain' }).click();
  const parents = page.getByRole('list', { name: 'Came from' }).getByRole('link');
  await expect(parents).toHaveCount(2);
});
