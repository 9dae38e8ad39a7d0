import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, make, test } from './fixtures.ts';

/** Width and height of a PNG. */
function sizeOf(png: Buffer): [number, number] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test('a picture for a network is made, cut to its format and moved within its frame', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Size:/ }).click();
  await page.getByRole('radio', { name: 'A network' }).check();
  await page.getByRole('searchbox', { name: 'Search formats' }).fill('youtube banner');
  await page.getByRole('radio', { name: /^YouTube, Banner of a channel/ }).check();
  const sizes = page.getByRole('dialog', { name: /^Size:/ });
  await expect(sizes.getByText('Made at 2048 × 1152, brought to 2560 × 1440.')).toBeVisible();
  await expect(sizes.getByRole('checkbox', { name: 'Safe area' })).toBeChecked();
  await expectAccessible(page);
  await page.getByRole('searchbox', { name: 'Search formats' }).fill('leaderboard');
  await page.getByRole('radio', { name: /^Google advertisements, Leaderboard/ }).check();
  await page.keyboard.press('Escape');

  await make(page, 'a fox in a snowy forest');
  await page.getByRole('link', { name: 'a fox in a snowy forest' }).first().click();
  const format = page.getByRole('region', { name: 'Format' });
  await expect(format.getByText(/Received at 2048 × 253, kept as it is/)).toBeVisible();
  const [small] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download', exact: true }).click(),
  ]);
  expect(small.suggestedFilename()).toMatch(/-google-display-leaderboard\.png$/);
  expect(sizeOf(await readFile(await small.path()))).toEqual([728, 90]);

  // What is there already comes into any other format.
  await format.getByRole('button', { name: 'Bring into a format …' }).click();
  await page.getByRole('searchbox', { name: 'Search formats' }).fill('instagram square');
  await page.getByRole('radio', { name: /^Instagram, Square post/ }).check();
  await page.keyboard.press('Escape');
  await expect(format.getByText(/downloaded cropped to 1080 × 1080/)).toBeVisible();
  await expectAccessible(page);

  const frame = page.getByRole('button', { name: 'Frame of Instagram, Square post' });
  const placed = () => frame.evaluate((element) => element.style.left);
  await frame.focus();
  for (let press = 0; press < 12; press++) await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(placed).not.toBe('0%');
  for (let press = 0; press < 12; press++) await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(placed).toBe('0%');

  await page.getByRole('button', { name: 'Save as …' }).click();
  const [received] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Original/ }).click(),
  ]);
  expect(sizeOf(await readFile(await received.path()))).toEqual([2048, 253]);

  await format.getByRole('button', { name: 'Whole picture' }).click();
  await expect(frame).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(frame).toBeVisible();
  await page.reload();
  await expect.poll(placed).toBe('0%');
});

test('a remix keeps the format, and another size leaves it', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Size:/ }).click();
  await page.getByRole('radio', { name: 'A network' }).check();
  await page.getByRole('radio', { name: /^WhatsApp, Status/ }).check();
  await page.keyboard.press('Escape');
  await make(page, 'a lighthouse by the sea');
  const note = page.getByRole('status').filter({ hasText: 'WhatsApp, Status' });
  await note.getByRole('button', { name: 'No format' }).click();
  await expect(note).toBeHidden();
  await page.getByRole('link', { name: 'a lighthouse by the sea' }).first().click();
  await page.getByRole('button', { name: 'Remix' }).click();
  await expect(note).toBeVisible();
  await page.getByRole('button', { name: /^Size:/ }).click();
  await page.getByRole('radio', { name: 'Any place' }).check();
  await page.getByRole('radio', { name: /^Square/ }).check();
  await expect(note).toBeHidden();
});
