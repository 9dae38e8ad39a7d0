import { expect, expectAccessible, test } from './fixtures.ts';
import { startOpenAi } from './servers/openai.ts';

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
  await expect(panel).toBeHidden();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await prompt.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(prompt).toHaveValue('portrait of an old sailor');
});

test.describe('with a connection that is busy at first', () => {
  test.use({ expectedErrors: [/status of 429/] });

  test('a prompt is made richer by a connection of one’s own, only when asked, and as a whole', async ({
    page,
  }) => {
    const server = await startOpenAi();
    const asked = () => server.requests.filter(({ path }) => path.endsWith('/chat/completions'));
    await page.goto('/#/settings/connections/new/openai');
    await page.getByLabel('Address', { exact: true }).fill(`${server.address}/v1`);
    await page.getByLabel('Key', { exact: true }).fill('sk-work-0123456789abcdef');
    await page.getByRole('button', { name: 'Test', exact: true }).click();
    await page.getByRole('button', { name: 'Save' }).click();

    const prompt = page.getByRole('textbox', { name: 'Prompt' });
    await prompt.fill('a [[animal]], "SALE"');
    await page.getByRole('button', { name: 'Building blocks' }).click();
    await page.getByRole('button', { name: 'Make richer …' }).click();
    const panel = page.getByRole('region', { name: 'Make richer' });
    await expect(panel.getByLabel('Text model')).toHaveValue('gpt-5');
    await expect(panel).toContainText('the service may charge for it');
    expect(asked()).toEqual([]);
    server.misbehave({ status: 429, json: { error: { message: 'slow down' } } }, /completions$/, 1);
    await panel.getByRole('button', { name: 'Ask for it' }).click();
    await expect(panel).toContainText('The backend asks for a pause.');
    await panel.getByRole('button', { name: 'Ask for it' }).click();
    await expect(panel.getByRole('insertion')).toContainText('in deep snow under a pale sky');
    await expectAccessible(page);
    await expect(prompt).toHaveValue('a [[animal]], "SALE"');
    await panel.getByRole('button', { name: 'Take', exact: true }).click();
    await expect(prompt).toHaveValue('a [[animal]], "SALE", in deep snow under a pale sky');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(prompt).toHaveValue('a [[animal]], "SALE"');
    expect(asked()).toHaveLength(2);
    await server.close();
  });
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
