import { expect, expectAccessible, make, test } from './fixtures.ts';

const SCREENS = ['#/', '#/gallery', '#/queue', '#/settings', '#/nowhere'];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ]) {
    test.describe(`${colorScheme}, ${viewport.width} px`, () => {
      test.use({ colorScheme, viewport });

      test('every screen is accessible', async ({ page }) => {
        await page.goto('/');
        await expect(page.getByRole('heading', { name: 'What shall we picture?' })).toBeVisible();
        await expectAccessible(page);
        await make(page, 'a fox in a snowy forest');
        for (const screen of SCREENS) {
          await page.goto(`/${screen}`);
          await expect(page.getByRole('main').locator('> *').first()).toBeVisible();
          await expectAccessible(page);
        }
        await page.goto('/#/gallery');
        await page.getByRole('link', { name: 'a fox in a snowy forest' }).click();
        await expect(page.getByRole('button', { name: 'Remix' })).toBeVisible();
        await expectAccessible(page);
      });

      test('every panel is accessible', async ({ page }) => {
        await page.goto('/');
        for (const name of ['Size', 'Style', 'Seed', 'Pictures at once']) {
          await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
          await expect(page.getByRole('dialog').getByRole('radio').first()).toBeVisible();
          await expectAccessible(page);
          await page.keyboard.press('Escape');
        }
        await page.keyboard.press('Control+k');
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectAccessible(page);
      });

      test('nothing is wider than the screen', async ({ page }) => {
        for (const screen of SCREENS) {
          await page.goto(`/${screen}`);
          await expect(page.getByRole('main').locator('> *').first()).toBeVisible();
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow).toBe(0);
        }
      });
    });
  }
}
