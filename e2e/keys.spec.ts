import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { expect, make, test } from './fixtures.ts';
import { startOpenAi } from './servers/openai.ts';
import { startSdapi } from './servers/sdapi.ts';

const ON_DEVICE = 'sk-planted-device-5f0c1e77';
const FOR_SESSION = 'painter:planted-session-91ab';
const PASSPHRASE = 'planted passphrase 4711';

/** Everything that the page has written or shows, bytes as Latin-1. */
function allWritten(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts = [location.href, new XMLSerializer().serializeToString(document)];
    const latin1 = new TextDecoder('latin1');
    const take = async (value: unknown): Promise<void> => {
      if (value instanceof Blob) texts.push(latin1.decode(await value.arrayBuffer()));
      else if (value instanceof ArrayBuffer || ArrayBuffer.isView(value))
        texts.push(latin1.decode(value));
      else if (value instanceof CryptoKey) texts.push(`CryptoKey ${String(value.extractable)}`);
      else if (typeof value === 'object' && value !== null) {
        texts.push(...Object.keys(value));
        for (const part of Object.values(value)) await take(part);
      } else texts.push(String(value));
    };
    for (const storage of [localStorage, sessionStorage])
      for (const name of Object.keys(storage)) texts.push(name, storage.getItem(name) ?? '');
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(new Error(name)));
      });
      for (const store of database.objectStoreNames) {
        const reading = database.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => {
          reading.addEventListener('success', resolve);
        });
        texts.push(name);
        await take(reading.result);
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) texts.push(name, request.url);
    }
    return texts.join('\n');
  });
}

const contentOf = async (download: Download) => readFile(await download.path(), 'latin1');

function expectNoSecret(text: string): void {
  for (const secret of [ON_DEVICE, FOR_SESSION, PASSPHRASE]) {
    expect(text).not.toContain(secret);
    expect(text).not.toContain(Buffer.from(secret).toString('base64').replace(/=+$/, ''));
    // As text of two bytes a letter.
    expect(text).not.toContain(secret.split('').join('\0'));
  }
}

// The service's refusal is part of it.
test.use({ expectedErrors: [/status of 400/] });

test('keys are written nowhere in clear: no storage, address, file, picture or screen', async ({
  page,
}) => {
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
  await page.getByRole('radio', { name: 'Until this page is closed' }).check();
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

  const written = await allWritten(page);
  // What the search must see, or it would see nothing.
  for (const seen of ['a fox made with a key', server.address, 'IHDR', 'CryptoKey false'])
    expect(written).toContain(seen);
  expectNoSecret(written);
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
  await expect(queue.getByText('Done', { exact: true })).toBeVisible();
  await server.close();
});
