import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { startOpenAi } from './servers/openai.ts';
import { startSdapi } from './servers/sdapi.ts';

// The browser says so in the console whenever a server answers with a failure.
test.use({ expectedErrors: [/Failed to load resource/] });

const LIMIT = { error: { message: 'Please try again in 1s', type: 'x', code: 'rate_limit' } };

async function connect(page: Page, kind: string, address: string): Promise<void> {
  await page.goto(`/#/settings/connections/new/${kind}`);
  await page.getByLabel('Address', { exact: true }).fill(address);
  if (kind === 'openai') await page.getByLabel('Key', { exact: true }).fill('sk-0123456789abcdef');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: /^Made with/ })).toBeVisible();
}

async function ask(page: Page, prompt: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Prompt' }).fill(prompt);
  await page.keyboard.press('Enter');
}

const queueOf = (page: Page) => page.getByRole('region', { name: 'Queue' });
const picturesOf = (page: Page) => page.getByRole('list', { name: 'Pictures' }).getByRole('link');

test('a service that is at its limit, broken or cut off is asked again until the picture is there', async ({
  page,
}) => {
  const server = await startOpenAi();
  await connect(page, 'openai', `${server.address}/v1`);
  const made = /generations$/;
  server.misbehave({ status: 429, json: LIMIT, headers: { 'retry-after': '1' } }, made);
  await page.goto('/#/queue');
  await ask(page, 'a patient heron');
  const queue = queueOf(page);
  await queue.getByRole('button', { name: 'a patient heron' }).click();
  const history = queue.getByRole('list', { name: 'What happened' });
  await expect(history).toContainText('The backend asks for a pause. Waits');
  server.misbehave({ status: 500, json: {} }, made);
  await expect(history).toContainText('The backend is overloaded. Waits');
  server.misbehave(null);
  await expect(history).toContainText('Done in');
  await expect(picturesOf(page)).toHaveCount(1);
  await expectAccessible(page);
  await server.close();
});

test('what may have been paid for is not asked for twice: the user decides', async ({ page }) => {
  const server = await startOpenAi();
  await connect(page, 'openai', `${server.address}/v1`);
  server.misbehave('cut-reply', /generations$/);
  await page.goto('/#/queue');
  await ask(page, 'a careful otter');
  const queue = queueOf(page);
  await expect(queue).toContainText('It may have been made and paid for');
  await expect(queue.getByRole('button', { name: 'Retry failed' })).toBeDisabled();
  const asked = () => server.requests.filter(({ path }) => path.endsWith('/generations')).length;
  expect(asked()).toBe(1);
  server.misbehave(null);
  await queue.getByRole('button', { name: 'Retry', exact: true }).click();
  await expect(picturesOf(page)).toHaveCount(1);
  expect(asked()).toBe(2);
  await server.close();
});

test('a paused queue stays paused through a reload; jobs are moved by keyboard and made in their new order', async ({
  page,
}) => {
  const server = await startSdapi();
  await connect(page, 'sdapi', server.address);
  await page.goto('/#/queue');
  const queue = queueOf(page);
  await ask(page, 'first');
  await expect(picturesOf(page)).toHaveCount(1);
  await queue.getByRole('button', { name: 'Pause' }).click();
  await ask(page, 'second');
  await ask(page, 'third');
  await expect(queue).toContainText('Number 2, waits while the queue is paused');
  await expect(page).toHaveTitle(/^\(2\)/);
  await page.reload();
  await queue.getByRole('button', { name: 'third' }).press('Alt+ArrowUp');
  await expect(queue.getByRole('listitem').first()).toContainText('third');
  await expectAccessible(page);
  await queue.getByRole('button', { name: 'Go on' }).click();
  await expect(picturesOf(page)).toHaveCount(3);
  const prompts = server.requests
    .filter(({ path }) => path.endsWith('/txt2img'))
    .map((request) => (request.json() as { prompt: string }).prompt);
  expect(prompts).toEqual(['first', 'third', 'second']);
  await server.close();
});

test('without a network jobs wait, and start by themselves when it is back', async ({
  page,
  context,
}) => {
  const server = await startSdapi();
  await connect(page, 'sdapi', server.address);
  await page.goto('/#/queue');
  await context.setOffline(true);
  await ask(page, 'a ship at sea');
  await expect(queueOf(page)).toContainText(/tried again in/);
  await context.setOffline(false);
  await expect(picturesOf(page)).toHaveCount(1);
  await server.close();
});

test('a tab that crashes in the middle is followed by one that finishes the rest, none twice', async ({
  page,
  context,
}) => {
  const server = await startSdapi({ drawingMs: 400 });
  await connect(page, 'sdapi', server.address);
  for (const prompt of ['one', 'two', 'three']) await ask(page, prompt);
  await expect(picturesOf(page).first()).toBeVisible();
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // It never answers.
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  const after = await context.newPage();
  await after.goto('/#/queue');
  await expect(picturesOf(after)).toHaveCount(3);
  await expect(queueOf(after).getByText('Done', { exact: true })).toHaveCount(3);
  await server.close();
});

test('another connection stands in where the user said so, and the picture says it', async ({
  page,
}) => {
  const [broken, spare] = [await startSdapi(), await startSdapi()];
  await connect(page, 'sdapi', spare.address);
  await connect(page, 'sdapi', broken.address);
  await page.goto('/#/settings');
  await page.getByRole('radio', { name: 'To the next one' }).check();
  const steps = page.getByRole('list', { name: 'Connections that stand in' });
  for (const box of await steps.getByRole('checkbox').all()) await box.check();
  await expectAccessible(page);
  broken.misbehave({ status: 401, json: { detail: 'no' } }, /txt2img/);
  await page.goto('/');
  await ask(page, 'a spare wheel');
  await picturesOf(page).first().click();
  await expect(page.getByText(/could not make it just then/)).toBeVisible();
  await broken.close();
  await spare.close();
});
