import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { ask, connect, drawn, gate, picturesOf, queueOf } from './queue-steps.ts';
import { startOpenAi } from './servers/openai.ts';
import { startSdapi } from './servers/sdapi.ts';

// The browser says so in the console whenever a server answers with a failure.
test.use({ expectedErrors: [/Failed to load resource/] });

async function set(page: Page, group: string, label: string, value: string): Promise<void> {
  await page.goto('/#/settings');
  await page.getByRole('group', { name: group }).getByLabel(label).fill(value);
  await page.goto('/');
}

test('jobs stand under what is happening to them, and each tells its story', async ({ page }) => {
  const server = await startSdapi();
  await connect(page, 'sdapi', server);
  await page.goto('/#/queue');
  const queue = queueOf(page);
  await ask(page, 'a heron');
  await expect(queue.getByRole('region', { name: /^Done/ })).toContainText('a heron');
  const held = gate();
  server.misbehave({ after: held.opened }, /txt2img$/, 1);
  await ask(page, 'an otter', 'a kite');
  await expect(queue.getByRole('region', { name: /^Being made/ })).toContainText('an otter');
  const waiting = queue.getByRole('region', { name: /^Waiting/ });
  await expect(waiting).toContainText('a kite');
  await expectAccessible(page);

  const row = waiting.getByRole('button', { name: 'a kite' });
  await row.press('Enter');
  await expect(queue.getByRole('button', { name: 'Back to all jobs' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(row).toBeFocused();

  held.open();
  await expect(picturesOf(page)).toHaveCount(3);
  await queue.getByRole('button', { name: 'an otter' }).click();
  const story = queue.getByRole('list', { name: 'What happened' }).getByRole('listitem');
  await expect(story.first()).toContainText('Asked for and written to disk');
  await expect(story.last()).toContainText(/Done in \d/);
  await server.close();
});

test('a job that waits is dragged by its grip, and made next with one press', async ({ page }) => {
  const server = await startSdapi();
  await connect(page, 'sdapi', server);
  await page.goto('/#/queue');
  const queue = queueOf(page);
  await ask(page, 'zero');
  await expect(picturesOf(page)).toHaveCount(1);
  await queue.getByRole('button', { name: 'Pause' }).click();
  await ask(page, 'one', 'two', 'three');
  const rows = queue.getByRole('region', { name: /^Waiting/ }).getByRole('listitem');
  await expect(rows).toHaveCount(3);

  const grip = rows.filter({ hasText: 'one' }).getByTitle(/^Drag to another place/);
  await grip.hover();
  await page.mouse.down();
  await rows.filter({ hasText: 'three' }).hover();
  await page.mouse.up();
  await expect(rows.last()).toContainText('one');

  await queue.getByRole('button', { name: 'three' }).click();
  await queue.getByRole('button', { name: 'Make it next' }).click();
  await queue.getByRole('button', { name: 'Back to all jobs' }).click();
  await expect(rows.first()).toContainText('three');
  await queue.getByRole('button', { name: 'Go on' }).click();
  await expect(picturesOf(page)).toHaveCount(4);
  expect(drawn(server)).toEqual(['zero', 'three', 'two', 'one']);
  await server.close();
});

test('what would pass a cap or a threshold is said before the click', async ({ page }) => {
  const server = await startOpenAi();
  await connect(page, 'openai', server);
  await page.goto('/#/settings');
  await page.getByLabel('Ask me above, in US dollars').fill('0.01');
  await expectAccessible(page);
  await set(page, 'All connections', 'A day', '0.03');
  await page.getByRole('textbox', { name: 'Prompt' }).fill('two costly foxes');
  await page.getByRole('button', { name: /^Pictures at once/ }).click();
  await page.getByRole('radio', { name: '2', exact: true }).press('Space');
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^1 picture fits within your spending cap/)).toBeVisible();
  await page.getByRole('button', { name: 'Generate', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Generate once more' })).toBeVisible();
  await expectAccessible(page);
  expect(drawn(server)).toEqual([]);
  await page.getByRole('button', { name: 'Generate', exact: true }).click();
  await expect.poll(() => drawn(server)).toEqual(['two costly foxes']);
  await page.goto('/#/queue');
  await expect(queueOf(page)).toContainText('waits because your spending cap is reached');
  await server.close();
});

test('who may stand in is chosen beside the connection, which shows how it has fared', async ({
  page,
}) => {
  const [broken, spare] = [await startSdapi(), await startSdapi()];
  await connect(page, 'sdapi', spare);
  await ask(page, 'a spare fox');
  await expect(picturesOf(page)).toHaveCount(1);
  await connect(page, 'sdapi', broken);
  broken.misbehave({ status: 500, json: {} }, /txt2img/);
  await page.getByRole('button', { name: /^Made with/ }).click();
  const chooser = page.getByRole('dialog', { name: /^Made with/ });
  await expect(chooser).toContainText(/usually \d+ sec · 1 picture/);
  await chooser.getByRole('radio', { name: 'Else the next' }).check();
  await expect(chooser).toContainText('No money is spent elsewhere.');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await ask(page, 'a lucky fox');
  await expect(picturesOf(page)).toHaveCount(2);
  expect(drawn(spare)).toEqual(['a spare fox', 'a lucky fox']);
  await broken.close();
  await spare.close();
});
