import { expect, test } from './fixtures.ts';
import { ask, connect, drawn, gate, picturesOf, queueOf } from './queue-steps.ts';
import { startOpenAi } from './servers/openai.ts';

// The browser says so in the console when a write is refused.
test.use({ expectedErrors: [/QuotaExceeded/] });

test('a picture that a full disk has no room for is kept, shown and stored later, without being paid for again', async ({
  page,
  context,
}) => {
  const server = await startOpenAi();
  await connect(page, 'openai', server);
  await ask(page, 'the first one');
  await expect(picturesOf(page)).toHaveCount(1);
  await page.goto('/#/queue');

  const held = gate();
  server.misbehave({ after: held.opened }, /generations$/, 1);
  await ask(page, 'the second one');
  await expect.poll(() => drawn(server)).toHaveLength(2);
  const session = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  held.open();
  const queue = queueOf(page);
  await expect(queue).toContainText('This browser could not store it');
  await queue.getByRole('button', { name: 'the second one' }).click();
  await expect(queue).toContainText('The picture is kept in this tab');
  await expect(queue.getByRole('button', { name: 'Save to a file' })).toBeVisible();
  await queue.getByRole('button', { name: 'Retry', exact: true }).click();
  await expect(queue).toContainText('This browser could not store it');
  expect(drawn(server)).toHaveLength(2);

  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await queue.getByRole('button', { name: 'Retry', exact: true }).click();
  await expect(picturesOf(page)).toHaveCount(2);
  await expect(queue.getByRole('list', { name: 'What happened' })).toContainText('Done in');
  expect(drawn(server)).toHaveLength(2);
  await page.reload();
  await expect(picturesOf(page)).toHaveCount(2);
  await server.close();
});
