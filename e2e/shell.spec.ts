import { command, expect, make, test } from './fixtures.ts';

test.describe('in a German browser', () => {
  test.use({ locale: 'de-DE' });

  test('the studio speaks German, and another language at once when asked', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Was soll zu sehen sein?' })).toBeVisible();
    await page.goto('/#/settings');
    await page.getByRole('radio', { name: 'हिन्दी' }).check();
    await expect(page.getByRole('heading', { name: 'सेटिंग' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'hi');
    await page.reload();
    await expect(page.getByRole('heading', { name: 'सेटिंग' })).toBeVisible();
    await page.goto('/#/');
    await expect(page.getByRole('textbox', { name: 'प्रॉम्प्ट' })).toBeVisible();
  });
});

test('light and dark follow the system until one is chosen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/#/settings');
  const background = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await background();
  await page.getByRole('radio', { name: 'Light' }).check();
  await expect.poll(background).not.toBe(dark);
  await page.reload();
  await expect.poll(background).not.toBe(dark);
});

test('the command palette finds an action by a few letters and runs it', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'What shall we picture?' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused();
  await page.keyboard.type('banner');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Size: 3:1' })).toBeVisible();
});

test('going back takes the palette away, and the focus goes along to each screen', async ({
  page,
}) => {
  await page.goto('/');
  await make(page, 'a boat on a lake');
  await page.getByRole('link', { name: 'a boat on a lake' }).click();
  await expect(page.getByRole('button', { name: 'Remix' })).toBeVisible();
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Prompt' })).toBeVisible();
});

test('the question mark shows every shortcut, and shortcuts lead everywhere', async ({ page }) => {
  await page.goto('/#/gallery');
  await expect(page.getByRole('searchbox', { name: 'Search pictures' })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toContainText('Search pictures');
  await page.keyboard.press('Escape');
  await page.keyboard.press('q');
  await expect(page.getByRole('region', { name: 'Queue' })).toBeVisible();
  await page.keyboard.press(',');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Prompt' })).toBeFocused();
});

test('a picture is made, opened and remixed by keyboard alone', async ({ page }) => {
  await page.goto('/');
  await make(page, 'a boat on a lake');
  await command(page, 'Gallery');
  const picture = page.getByRole('link', { name: 'a boat on a lake', exact: true });
  await expect(picture).toBeVisible();
  while (!(await picture.evaluate((link) => link === document.activeElement)))
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Remix' })).toBeVisible();
  await page.keyboard.press('r');
  await expect(page.getByRole('textbox', { name: 'Prompt' })).toHaveValue('a boat on a lake');
});

test('an address that leads nowhere says so and leads back', async ({ page }) => {
  await page.goto('/#/nowhere');
  await page.getByRole('link', { name: 'Back to composing' }).click();
  await expect(page.getByRole('textbox', { name: 'Prompt' })).toBeVisible();
});

test.describe('with a network that fails', () => {
  test.use({ expectedErrors: [/ERR_FAILED|Failed to fetch|Unable to preload/] });

  test('screens that cannot be fetched say so, and come when tried again', async ({ page }) => {
    await page.route('**/assets/walls-*.js', (route) => route.abort());
    await page.goto('#/gallery');
    await expect(page.getByRole('alert')).toContainText('This screen broke.');
    await page.getByRole('textbox', { name: 'Prompt' }).fill('kept');

    await page.unroute('**/assets/walls-*.js');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('searchbox', { name: 'Search pictures' })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Prompt' })).toHaveValue('kept');
  });
});
