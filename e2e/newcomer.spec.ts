import { expect, test } from './fixtures.ts';

const PROMPT = 'a fox in a snowy forest at sunset, "WINTER SALE"';

test.describe('with the service worker', () => {
  test.use({ hasServiceWorker: true });

  test('a newcomer types a prompt, presses Enter and has a picture that is kept', async ({
    page,
  }) => {
    await page.goto('/');
    const prompt = page.getByRole('textbox', { name: 'Prompt' });
    await expect(prompt).toBeFocused();
    await expect(page.getByRole('list', { name: 'Examples' }).getByRole('button')).toHaveCount(6);

    await page.keyboard.type(PROMPT);
    await page.keyboard.press('Enter');
    const pictures = page.getByRole('list', { name: 'Pictures' });
    const picture = pictures.getByRole('link', { name: PROMPT });
    await expect(picture).toBeVisible();

    await page.reload();
    await expect(picture).toBeVisible();
    await expect(prompt).toHaveValue(PROMPT);
  });
});

test('an example is one press away from being a picture', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('list', { name: 'Examples' }).getByRole('button').first().click();
  await expect(page.getByRole('list', { name: 'Pictures' }).getByRole('link')).toHaveCount(1);
});

test('size, style, count and seed are decided beside the prompt and kept in the recipe', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Size: 1:1' }).click();
  await page.getByRole('radio', { name: 'Banner 3:1' }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Style', exact: true }).click();
  await page.getByRole('radio', { name: 'Paper cut' }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Seed: fresh each time' }).click();
  await page.getByRole('radio', { name: 'Locked' }).check();
  await page.getByRole('textbox', { name: 'Seed number' }).fill('4711');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Pictures at once: 1' }).click();
  await page.getByRole('radio', { name: '4', exact: true }).check();
  await page.keyboard.press('Escape');

  await page.getByRole('textbox', { name: 'Prompt' }).fill('two cats on a red roof');
  await page.getByRole('button', { name: 'Generate' }).click();
  const pictures = page.getByRole('list', { name: 'Pictures' }).getByRole('link');
  await expect(pictures).toHaveCount(4);
  await pictures.last().click();
  await expect(page.getByText('Paper cut')).toBeVisible();
  await expect(page.getByText('1536 × 512')).toBeVisible();
  await expect(page.getByText(/471[1-4]/).first()).toBeVisible();
});

test('a size of its own is taken within limits, and refused in words outside of them', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Size: 1:1' }).click();
  await page.getByRole('textbox', { name: 'Width' }).fill('9');
  await page.getByRole('textbox', { name: 'Height' }).fill('700');
  await page.keyboard.press('Tab');
  await expect(page.getByText('the size stays as it was')).toBeVisible();
  await page.getByRole('textbox', { name: 'Width' }).fill('900');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Size: 900 × 700' })).toBeVisible();
});

test('what was understood of a prompt is shown, and changed by hand', async ({ page }) => {
  await page.goto('/');
  const prompt = page.getByRole('textbox', { name: 'Prompt' });
  await prompt.fill('a fox in a forest at sunset, zxqv');
  const chips = page.getByRole('group', { name: 'How the prompt was understood' });
  await expect(chips.getByRole('button', { name: 'Subject: fox' })).toBeVisible();
  await expect(chips).toContainText('Not used: zxqv');

  await chips.getByRole('button', { name: 'Setting: forest' }).click();
  await page.getByRole('radio', { name: 'beach' }).check();
  await expect(prompt).toHaveValue('a fox in a beach at sunset, zxqv');
  await page.keyboard.press('Escape');

  await chips.getByRole('button', { name: /^Time of day/ }).click();
  await page.getByRole('button', { name: 'Take it out of the prompt' }).click();
  await expect(prompt).toHaveValue('a fox in a beach, zxqv');
});
