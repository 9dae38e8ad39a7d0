import { stat } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';
import { ask, connect, drawn, picturesOf, queueOf } from './queue-steps.ts';
import { startOpenAi } from './servers/openai.ts';
import { samplePng } from './servers/sample-image.ts';

/** Enough for the app itself. */
const DISK_BYTES = 12 * 2 ** 20;

test('a picture for which the disk has no room is kept at hand, shown and stored later, without being paid for again', async ({
  page,
  context,
  baseURL,
}) => {
  const session = await context.newCDPSession(page);
  const { origin } = new URL(baseURL ?? '');
  // From the start on: for a while the browser remembers how much space there was.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: DISK_BYTES });
  const server = await startOpenAi();
  await connect(page, 'openai', server);
  await ask(page, 'a small one');
  await expect(picturesOf(page)).toHaveCount(1);
  await page.goto('/#/queue');

  // Nobody minds what comes after the end of a PNG file.
  const large = Buffer.concat([samplePng(64, 64), Buffer.alloc(DISK_BYTES)]);
  const json = { data: [{ b64_json: large.toString('base64') }] };
  server.misbehave({ status: 200, json }, /generations$/, 1);
  await ask(page, 'a large one');
  const queue = queueOf(page);
  await expect(queue).toContainText('This browser could not store it');
  await queue.getByRole('button', { name: 'a large one' }).click();
  await expect(queue).toContainText('The picture is kept in this tab');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    queue.getByRole('button', { name: 'Save to a file' }).click(),
  ]);
  expect((await stat(await download.path())).size).toBe(large.length);
  await queue.getByRole('link', { name: 'Free space' }).click();
  await expect(page.getByRole('heading', { name: 'Free space' })).toBeVisible();
  await page.goto('/#/queue');
  await queue.getByRole('button', { name: 'a large one' }).click();
  await queue.getByRole('button', { name: 'Retry', exact: true }).click();
  await ask(page, 'another small one');
  await expect(picturesOf(page)).toHaveCount(2);
  await expect(queue).toContainText('This browser could not store it');
  expect(drawn(server)).toHaveLength(3);

  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await queue.getByRole('button', { name: 'Retry', exact: true }).click();
  await expect(picturesOf(page)).toHaveCount(3);
  await expect(queue.getByRole('list', { name: 'What happened' })).toContainText('Done in');
  await page.reload();
  await expect(picturesOf(page)).toHaveCount(3);
  expect(drawn(server)).toHaveLength(3);
  await server.close();
});
