import { expect, expectAccessible, test } from './fixtures.ts';

test('a prompt is built of blocks by keyboard alone: picked, exchanged, taken out, filled, undone', async ({
  page,
}) => {
  await page.goto('/');
  const prompt = page.getByRole('textbox', { name: 'Prompt' });
  await prompt.fill('portrait of an old sailor');
  await page.getByRole('button', { name: 'Building blocks' }).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Building blocks' });
  const light = panel.getByRole('radio', { name: /^Light/ });
  await light.focus();
  await page.keyboard.press('Space');

  const soft = panel.getByRole('button', { name: 'soft diffused light', exact: true });
  await soft.focus();
  await page.keyboard.press('Enter');
  await expect(prompt).toHaveValue('portrait of an old sailor, soft diffused light');
  await expect(soft).toHaveAttribute('aria-pressed', 'true');
  await panel.getByRole('button', { name: 'light from a window', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(prompt).toHaveValue('portrait of an old sailor, light from a window');
  await expect(soft).toHaveAttribute('aria-pressed', 'false');
  await expect(soft.getByRole('presentation')).toBeVisible();
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Take out light from a window' }).focus();
  await page.keyboard.press('Enter');
  await expect(prompt).toHaveValue('portrait of an old sailor');

  await panel.getByRole('button', { name: 'Fill what is missing' }).focus();
  await page.keyboard.press('Enter');
  const proposal = panel.getByRole('region', { name: 'What would be filled in' });
  await expect(proposal.getByRole('insertion').first()).toBeVisible();
  await expect(prompt).toHaveValue('portrait of an old sailor');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(prompt).toHaveValue(/^portrait of an old sailor, .+, .+, .+, /);
  await expect(panel.getByRole('button', { name: 'Nothing is missing' })).toBeDisabled();

  await page.keyboard.press('Escape');
  await prompt.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(prompt).toHaveValue('portrait of an old sailor');
});

test.describe('in German on a phone', () => {
  test.use({ locale: 'de-DE', viewport: { width: 390, height: 844 }, hasTouch: true });

  test('phrases are in the language of the prompt', async ({ page }) => {
    await page.goto('/');
    const prompt = page.getByRole('textbox', { name: 'Prompt' });
    await prompt.fill('ein Fuchs');
    await page.getByRole('button', { name: 'Bausteine' }).click();
    await page.getByRole('radio', { name: 'Stimmung' }).check();
    await page.getByRole('button', { name: 'gemütliche Stimmung' }).click();
    await expect(prompt).toHaveValue('ein Fuchs, gemütliche Stimmung');
  });
});
