import { expect, expectAccessible, make, test } from './fixtures.ts';

test('a picture goes into a link, and whoever opens it sees and remixes it', async ({
  page,
  context,
  openElsewhere,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await make(page, 'a fox in a snowy forest');
  await page.getByRole('link', { name: 'a fox in a snowy forest' }).first().click();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: 'Share' });
  await expect(sheet.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  await expectAccessible(page);
  await sheet.getByRole('button', { name: 'Copy link' }).click();
  await expect(sheet.getByRole('button', { name: 'Copied' })).toBeVisible();
  const recipeLink = await page.evaluate(() => navigator.clipboard.readText());
  expect(recipeLink.length).toBeLessThan(150);
  await sheet.getByRole('radio', { name: 'Up to 8,000 characters' }).check();
  await expect(sheet.getByText(/This is what the link shows/)).toBeVisible();
  const pictureLink = await sheet.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(pictureLink.length).toBeLessThanOrEqual(8000);
  expect(pictureLink.length).toBeGreaterThan(4000);

  const visitor = await openElsewhere();
  await visitor.goto(recipeLink);
  await expect(visitor.getByText('Drawn by Sketch on this device, from the recipe.')).toBeVisible();
  await expect(visitor.getByRole('figure').locator('img')).toBeVisible();
  await expectAccessible(visitor);
  await visitor.goto(pictureLink);
  await expect(visitor.getByText('The picture as it came in the link')).toBeVisible();
  await expect(visitor.getByRole('figure').locator('img')).toBeVisible();

  await visitor.getByRole('button', { name: 'Remix' }).click();
  await expect(visitor.getByRole('textbox', { name: 'Prompt' })).toHaveValue(
    'a fox in a snowy forest',
  );
  await expect(visitor.getByText('Remix of a recipe from a link')).toBeVisible();
  await visitor.getByRole('button', { name: 'Generate' }).click();
  await visitor.getByRole('link', { name: 'a fox in a snowy forest' }).first().click();
  await visitor.getByRole('link', { name: 'Came from a recipe in a link' }).click();
  await expect(visitor.getByRole('article').getByText('a fox in a snowy forest')).toBeVisible();
});
