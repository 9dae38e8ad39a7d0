import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { expect as expectSoon, test } from './fixtures.ts';
import { ask, connect, drawn, gate, picturesOf, queueOf } from './queue-steps.ts';
import { COMFY_WORKFLOW, startComfy } from './servers/comfy.ts';
import { startOpenAi } from './servers/openai.ts';
import { startSdapi } from './servers/sdapi.ts';

// What a page that dies was being sent.
test.use({ expectedErrors: [/Failed to load resource/] });

// Every test starts several browsers or tabs.
test.slow();
const expect = expectSoon.configure({ timeout: 60_000 });

const PROMPTS = ['one', 'two', 'three', 'four'];
const DRAWING = /(generations|txt2img)$/;

test('the browser is killed while a service that charges is at work: what was made is there, what may have been made is left to the user, and the rest is made', async ({
  openMortalBrowser,
  baseURL,
}) => {
  const server = await startOpenAi();
  const before = await openMortalBrowser();
  const page = await before.context.newPage();
  await connect(page, 'openai', server, baseURL);
  await ask(page, 'zero');
  await expect(picturesOf(page)).toHaveCount(1);
  server.misbehave('hang', DRAWING);
  await ask(page, ...PROMPTS);
  // Three at once; the last one waits.
  await expect.poll(() => drawn(server)).toHaveLength(4);
  await isOnDisk(before.context, 5, baseURL);
  await before.kill();

  server.misbehave(null);
  const { context } = await openMortalBrowser();
  const after = await context.newPage();
  await after.goto(`${baseURL}#/queue`);
  await expect(picturesOf(after)).toHaveCount(2);
  const doubtful = queueOf(after).getByText('It may have been made and paid for');
  await expect(doubtful).toHaveCount(3);
  expect(drawn(server).toSorted()).toEqual(['zero', ...PROMPTS].toSorted());

  await queueOf(after).getByRole('button', { name: 'Retry', exact: true }).first().click();
  await expect(picturesOf(after)).toHaveCount(3);
  expect(drawn(server)).toHaveLength(6);
  await server.close();
});

test('the browser is killed while a service works on what it can be asked for again: the same work is waited for', async ({
  openMortalBrowser,
  baseURL,
}) => {
  const server = await startComfy({ drawingMs: 10 * 60_000 });
  const before = await openMortalBrowser();
  const page = await before.context.newPage();
  await page.goto(`${baseURL}#/settings/connections/new/comfy`);
  await page.getByLabel('Address', { exact: true }).fill(server.address);
  await page.getByLabel('Open a workflow file').setInputFiles({
    name: 'workflow.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(COMFY_WORKFLOW)),
  });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: /^Made with/ })).toBeVisible();
  await ask(page, 'a slow snail');
  await expect.poll(() => server.jobs.length).toBe(1);
  const other = await isOnDisk(before.context, 1, baseURL);
  await queueOf(other).getByRole('button', { name: 'a slow snail' }).click();
  await expect(queueOf(other).getByText('The service has taken it')).toBeVisible();
  await before.kill();

  for (const job of server.jobs) job.isDone = true;
  const { context } = await openMortalBrowser();
  const after = await context.newPage();
  await after.goto(`${baseURL}#/queue`);
  await expect(picturesOf(after)).toHaveCount(1);
  await expect(queueOf(after).getByText(/^Done in /)).toHaveCount(1);
  expect(server.jobs).toHaveLength(1);
  await server.close();
});

test('however often the browser is killed, every picture is made, and none is there twice', async ({
  openMortalBrowser,
  baseURL,
}) => {
  const server = await startSdapi({ drawingMs: 500 });
  const first = await openMortalBrowser();
  const page = await first.context.newPage();
  await connect(page, 'sdapi', server, baseURL);
  const prompts = Array.from({ length: 6 }, (_, index) => `number ${index + 1}`);
  const held = gate();
  server.misbehave({ after: held.opened }, DRAWING, 1);
  await ask(page, ...prompts);
  await isOnDisk(first.context, prompts.length, baseURL);
  held.open();
  await expect.poll(() => drawn(server).length).toBeGreaterThanOrEqual(2);
  await first.kill();
  const KILLS = 2;
  for (let kill = 2; kill <= KILLS; kill++) {
    const before = drawn(server).length;
    const browser = await openMortalBrowser();
    await (await browser.context.newPage()).goto(`${baseURL}#/queue`);
    await expect.poll(() => drawn(server).length).toBeGreaterThan(before);
    await browser.kill();
  }
  const { context } = await openMortalBrowser();
  const after = await context.newPage();
  await after.goto(`${baseURL}#/queue`);
  await expect(queueOf(after).getByText('Nothing is on its way.')).toBeVisible();
  await expect(picturesOf(after)).toHaveCount(prompts.length);
  expect(new Set(drawn(server))).toEqual(new Set(prompts));
  // Only what was under way when it was killed is asked for again.
  expect(drawn(server).length).toBeLessThanOrEqual(prompts.length + KILLS);
  await server.close();
});

/** Other tabs see what is on disk, and nothing else. */
async function isOnDisk(context: BrowserContext, count: number, baseURL?: string): Promise<Page> {
  const other = await context.newPage();
  await other.goto(`${baseURL}#/queue`);
  await expect(queueOf(other).getByRole('listitem')).toHaveCount(count);
  return other;
}

async function crash(page: Page, context: BrowserContext): Promise<void> {
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // It never answers.
  session.send('Page.crash').catch(() => undefined);
  await crashed;
}

for (const [end, die] of Object.entries({
  crashes: crash,
  'is closed': (page: Page) => page.close(),
})) {
  test(`the tab that runs the queue ${end}: another one finishes the rest, and asks again only for what was under way`, async ({
    page,
    context,
  }) => {
    const server = await startSdapi();
    await connect(page, 'sdapi', server);
    const heir = await context.newPage();
    await heir.goto('/#/queue');
    await ask(page, 'one');
    await expect(picturesOf(heir)).toHaveCount(1);
    server.misbehave('hang', DRAWING, 1);
    await ask(page, 'two', 'three', 'four');
    await expect.poll(() => drawn(server)).toEqual(['one', 'two']);
    await expect(queueOf(heir).getByRole('listitem')).toHaveCount(4);
    await die(page, context);
    await expect(picturesOf(heir)).toHaveCount(4);
    await expect(queueOf(heir).getByText(/^Done in /)).toHaveCount(4);
    expect(drawn(server)).toEqual(['one', 'two', 'two', 'three', 'four']);
    await server.close();
  });
}

test('the tab that runs the queue freezes: another one takes over, and what the frozen one brings when it wakes is not lost', async ({
  page,
  context,
}) => {
  const server = await startOpenAi();
  await connect(page, 'openai', server);
  const heir = await context.newPage();
  await heir.goto('/#/queue');
  const held = gate();
  server.misbehave({ after: held.opened }, DRAWING, 1);
  await ask(page, 'asleep');
  await expect.poll(() => drawn(server)).toEqual(['asleep']);
  const session = await context.newCDPSession(page);
  await setFrozen(session, true);
  await heir.bringToFront();
  await ask(heir, 'awake');
  await expect(picturesOf(heir)).toHaveCount(1);
  await expect(queueOf(heir)).toContainText('It may have been made and paid for');
  expect(drawn(server)).toEqual(['asleep', 'awake']);

  held.open();
  await setFrozen(session, false);
  await expect(picturesOf(heir)).toHaveCount(2);
  await expect(queueOf(heir).getByText(/^Done in /)).toHaveCount(2);
  await ask(page, 'together');
  await expect(picturesOf(heir)).toHaveCount(3);
  expect(drawn(server)).toEqual(['asleep', 'awake', 'together']);
  await server.close();
});

/** Stops whatever the page does, in the middle of it, and lets it go on. */
async function setFrozen(session: CDPSession, isFrozen: boolean): Promise<void> {
  if (!isFrozen) return void (await session.send('Debugger.disable'));
  const paused = new Promise((resolve) => session.once('Debugger.paused', resolve));
  await session.send('Debugger.enable');
  await session.send('Debugger.pause');
  await paused;
}
