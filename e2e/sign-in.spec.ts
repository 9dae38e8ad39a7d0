import type { Page } from '@playwright/test';
import { allSaid, allWritten, expectNone } from './all-written.ts';
import { expect, test } from './fixtures.ts';
import { NEW_KEY, startOpenRouter } from './servers/openrouter.ts';
import type { ScriptedServer } from './servers/scripted-server.ts';
import { standIn } from './servers/stand-in.ts';

// The one address outside; every request to it is answered by a server on this machine.
test.use({
  expectedErrors: [/^request: https:\/\/openrouter\.ai\/|status of 403|ERR_(FAILED|ABORTED)/],
});

let server: ScriptedServer;
test.beforeEach(async ({ context }) => {
  server = await startOpenRouter();
  await standIn(context, 'https://openrouter.ai', server.address);
});
test.afterEach(() => server.close());

const exchanges = () => server.requests.filter(({ path }) => path.endsWith('/auth/keys'));
const connections = (page: Page) =>
  page.getByRole('list', { name: 'Connections' }).getByRole('listitem');
const signIn = (page: Page) => page.getByRole('button', { name: 'Sign in and come back' });

async function goToSignIn(page: Page): Promise<void> {
  await page.goto('/#/settings/connections/new/openrouter');
  await signIn(page).click();
  await expect(page).toHaveTitle('Sign in');
}

async function authorize(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Authorize' }).click();
}

test('signing in gives a connection with its key, and a code works once', async ({
  page,
  context,
}) => {
  const said = allSaid(context);
  await goToSignIn(page);
  const asked = new URL(page.url()).searchParams;
  expect(asked.get('code_challenge_method')).toBe('S256');
  await authorize(page);
  await expect(page.getByText('Signed in: OpenRouter is ready.')).toBeVisible();
  await expect(connections(page)).toHaveText([/^Sketch/, /^OpenRouter.*key on this device/]);
  await expect(page).not.toHaveURL(/code=/);
  expect(exchanges()).toHaveLength(1);

  // The key that came is the key that is sent.
  await page.getByRole('link', { name: 'OpenRouter', exact: true }).click();
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await expect(page.getByText('It works.')).toBeVisible();
  expect(server.requests.at(-1)?.headers.authorization).toBe(`Bearer ${NEW_KEY}`);

  for (const code of ['code-1', 'somebody-elses']) {
    await page.goto(`/?code=${code}`);
    await expect(page.getByText('No sign-in is waiting in this tab.')).toBeVisible();
    await expect(page).not.toHaveURL(/code=/);
    await expect(connections(page)).toHaveCount(2);
    await page.getByRole('button', { name: 'Dismiss' }).click();
  }
  expect(exchanges()).toHaveLength(1);
  expectNone((await allWritten(page)) + said(), [NEW_KEY]);
});

test('who declines, and whose code is forged, is told so and can begin anew', async ({ page }) => {
  await goToSignIn(page);
  await page.getByRole('link', { name: 'Cancel' }).click();
  await expect(page.getByText('You did not sign in. Nothing was changed.')).toBeVisible();
  await expect(page).not.toHaveURL(/error=/);
  expect(exchanges()).toHaveLength(0);

  await signIn(page).click();
  await expect(page).toHaveTitle('Sign in');
  // A code that was given to somebody else's challenge: it would bring in that person's account.
  const theirs = `${server.address}/auth?callback_url=http://x/&code_challenge=theirs`;
  const [, code] = /code=(code-\d+)/.exec(await (await fetch(theirs)).text()) ?? [];
  await page.goto(`/?code=${code}`);
  await expect(page.getByText('The sign-in was not accepted.')).toBeVisible();
  expect(exchanges()).toHaveLength(1);

  await signIn(page).click();
  await authorize(page);
  await expect(connections(page)).toHaveText([/^Sketch/, /^OpenRouter/]);
});

test('a reload in the middle and a service that is away lose nothing', async ({ page }) => {
  await goToSignIn(page);
  server.misbehave('hang', /\/auth\/keys$/);
  await authorize(page);
  await expect.poll(() => exchanges().length).toBe(1);
  server.misbehave('cut', /\/auth\/keys$/);
  await page.reload();
  await expect(page.getByText('The service does not answer. The sign-in waits.')).toBeVisible();
  server.misbehave(null);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(connections(page)).toHaveText([/^Sketch/, /^OpenRouter/]);
  await expect(page).not.toHaveURL(/code=/);
});

test('keys under a passphrase are unlocked first, and the sign-in is finished then', async ({
  page,
}) => {
  await page.goto('/#/settings/connections/new/openrouter');
  await page.getByLabel('Key', { exact: true }).fill('sk-pasted');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Made with OpenRouter' })).toBeVisible();
  await page.goto('/#/settings/connections');
  await page.getByText('Put them under a passphrase').click();
  await page.getByLabel('New passphrase').fill('correct horse');
  await page.getByLabel('The same once more').fill('correct horse');
  await page.getByRole('button', { name: 'Protect the keys' }).click();
  await expect(page.getByText('The keys are under your passphrase')).toBeVisible();
  await goToSignIn(page);
  await authorize(page);
  await expect(page.getByText('Unlock your keys, and the sign-in will be finished.')).toBeVisible();
  expect(exchanges()).toHaveLength(0);
  await page.getByLabel('Passphrase').fill('correct horse');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByText('Signed in: OpenRouter 2 is ready.')).toBeVisible();
  await expect(connections(page)).toHaveCount(3);
});
