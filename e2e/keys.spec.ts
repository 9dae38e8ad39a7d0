import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { allSaid, allWritten, expectNone } from './all-written.ts';
import { expect, make, test } from './fixtures.ts';
import { startOpenAi } from './servers/openai.ts';
import { startSdapi } from './servers/sdapi.ts';

test.use({ hasServiceWorker: true });

const ON_DEVICE = 'sk-planted-device-5f0c1e77';
const FOR_SESSION = 'painter:planted-session-91ab';
const PASSPHRASE = 'planted passphrase 4711';
const expectNoSecret = (text: string) => expectNone(text, [ON_DEVICE, FOR_SESSION, PASSPHRASE]);

const row = (page: Page) =>
  page.getByRole('list', { name: 'Connections' }).getByRole('listitem').last();
const contentOf = async (download: Download) => readFile(await download.path(), 'latin1');

// A service's refusals are part of it, and a screen that breaks.
test.use({ expectedErrors: [/status of 40[01]|planted fault/] });

test('keys are written nowhere in clear: no storage, address, file, picture, report or screen', async ({
  page,
  context,
}) => {
  const said = allSaid(context);
  const server = await startOpenAi();
  const own = await startSdapi({ login: FOR_SESSION });
  await page.goto('/#/settings/connections/new/openai');
  await page.getByLabel('Address', { exact: true }).fill(`${server.address}/v1`);
  await page.getByLabel('Key', { exact: true }).fill(ON_DEVICE);
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await expect(page.getByText('It works.')).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('about $0.025').filter({ visible: true })).toBeVisible();
  await make(page, 'a fox made with a key');

  // A service that repeats the key in its refusal.
  server.misbehave(
    {
      status: 400,
      json: { error: { message: `moderation: ${ON_DEVICE}`, code: 'moderation_blocked' } },
    },
    /generations/,
  );
  await page.getByRole('textbox', { name: 'Prompt' }).fill('refused');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The backend declined: moderation: •••')).toBeVisible();

  await page.goto('/#/settings/connections/new/sdapi');
  await page.getByLabel('Address', { exact: true }).fill(own.address);
  await page.getByLabel('Name and password (name:password)').fill(FOR_SESSION);
  await page.getByRole('radio', { name: 'Until Bildwerk is closed' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: /^Made with Stable/ })).toBeVisible();
  await make(page, 'a fox made with a password');

  const [picture] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('link', { name: 'a fox made with a key' })
      .click()
      .then(() => page.getByRole('button', { name: 'Download', exact: true }).click()),
  ]);
  expectNoSecret((await contentOf(picture)) + picture.suggestedFilename());

  await page.goto('/#/settings/connections');
  const [connections] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export without keys' }).click(),
  ]);
  const exported = await contentOf(connections);
  expect(exported).toContain(server.address);
  expectNoSecret(exported);

  await page.evaluate(() => navigator.serviceWorker.ready);
  const written = await allWritten(page);
  // What the search must see, or it would see nothing.
  for (const seen of [
    'a fox made with a key',
    server.address,
    'IHDR',
    'CryptoKey false',
    'bildwerk-draft',
    '#/settings/connections/new/sdapi',
    '<!doctype html>',
  ])
    expect(written).toContain(seen);
  expectNoSecret(written);
  const heard = said();
  for (const seen of [`${server.address}/v1/images/generations`, 'status of 400'])
    expect(heard).toContain(seen);
  expectNoSecret(heard);

  // A screen breaks with a key in the error: the report tells where, and not what.
  await page.evaluate((key) => {
    // Every screen names itself when it comes.
    Object.defineProperty(document, 'title', {
      set() {
        throw new TypeError(`planted fault: ${key}`);
      },
    });
  }, ON_DEVICE);
  await page.goto('/#/settings');
  await page.goto('/#/settings/connections');
  const broken = page.getByRole('alert').filter({ hasText: 'This screen broke.' });
  await expect(broken).toContainText('TypeError on #/settings');
  expectNoSecret(await allWritten(page));
  await server.close();
  await own.close();
});

test('under a passphrase the keys outlive the page only locked, and jobs wait for them', async ({
  page,
}) => {
  const server = await startOpenAi();
  await page.goto('/#/settings/connections/new/openai');
  await page.getByLabel('Address', { exact: true }).fill(`${server.address}/v1`);
  await page.getByLabel('Key', { exact: true }).fill(ON_DEVICE);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Made with OpenAI' })).toBeVisible();
  await page.goto('/#/settings/connections');
  await page.getByText('Put them under a passphrase').click();
  await page.getByLabel('New passphrase').fill(PASSPHRASE);
  await page.getByLabel('The same once more').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Protect the keys' }).click();
  await expect(page.getByText('The keys are under your passphrase')).toBeVisible();
  expectNoSecret(await allWritten(page));

  await page.reload();
  await expect(page.getByLabel('Passphrase')).toBeVisible();
  await page.goto('/');
  await expect(page.getByText('The keys are locked.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Prompt' }).fill('a patient fox');
  await page.keyboard.press('Enter');
  await page.goto('/#/queue');
  const queue = page.getByRole('region', { name: 'Queue' });
  await expect(queue.getByText('Waiting until the keys are unlocked')).toBeVisible();

  await page.goto('/#/settings/connections');
  await page.getByLabel('Passphrase').fill('another one');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByText('That is not the passphrase.')).toBeVisible();
  await page.getByLabel('Passphrase').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await page.goto('/#/queue');
  await expect(queue.getByText(/^Done in /)).toBeVisible();
  await server.close();
});

test('a key for the session outlives a reload and is in every tab, until the last is closed', async ({
  page,
  context,
}) => {
  const own = await startSdapi({ login: FOR_SESSION });
  await page.goto('/#/settings/connections/new/sdapi');
  await page.getByLabel('Address', { exact: true }).fill(own.address);
  await page.getByLabel('Name and password (name:password)').fill(FOR_SESSION);
  await page.getByRole('radio', { name: 'Until Bildwerk is closed' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: /^Made with Stable/ })).toBeVisible();

  await page.goto('/#/settings/connections');
  await expect(row(page)).toContainText('key until Bildwerk is closed');
  await page.reload();
  await expect(row(page)).toContainText('key until Bildwerk is closed');
  expectNoSecret(await allWritten(page));
  const left = await page.evaluate(() => Object.entries(sessionStorage));

  const [duplicate] = await Promise.all([
    context.waitForEvent('page'),
    page.evaluate(() => void open(location.href)),
  ]);
  await expect(row(duplicate)).toContainText('key until Bildwerk is closed');
  await page.close();
  await duplicate.reload();
  await expect(row(duplicate)).toContainText('key until Bildwerk is closed');
  await duplicate.goto('/');
  await make(duplicate, 'a fox after a reload');
  await duplicate.goto('/#/settings/connections');
  await expect(row(duplicate)).toContainText('key until Bildwerk is closed');
  await duplicate.close();

  const later = await context.newPage();
  await later.goto('/#/settings/connections');
  await row(later).getByRole('link').click();
  const field = later.getByLabel('Name and password (name:password)');
  await expect(field).toHaveAttribute('placeholder', '');
  // Not even with what a browser may restore of the closed tab.
  await later.evaluate((entries) => {
    for (const [name, value] of entries) sessionStorage.setItem(name, value as string);
  }, left);
  await later.reload();
  await expect(field).toHaveAttribute('placeholder', '');
  await own.close();
});
