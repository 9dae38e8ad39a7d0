import { expect, expectAccessible, test } from './fixtures.ts';
import { ask, connect, drawn, picturesOf, queueOf } from './queue-steps.ts';
import { startSdapi } from './servers/sdapi.ts';

// The browser says so in the console whenever a server answers with a failure.
test.use({ expectedErrors: [/Failed to load resource/] });

test('a paused queue stays paused through a reload; jobs are moved by keyboard and made in their new order', async ({
  page,
}) => {
  const server = await startSdapi();
  await connect(page, 'sdapi', server);
  await page.goto('/#/queue');
  const queue = queueOf(page);
  await ask(page, 'first');
  await expect(picturesOf(page)).toHaveCount(1);
  await queue.getByRole('button', { name: 'Pause' }).click();
  await ask(page, 'second', 'third');
  await expect(queue).toContainText('Number 2, waits while the queue is paused');
  await expect(page).toHaveTitle(/^\(2\)/);
  await page.reload();
  await queue.getByRole('button', { name: 'third' }).press('Alt+ArrowUp');
  await expect(queue.getByRole('listitem').first()).toContainText('third');
  await expectAccessible(page);
  await queue.getByRole('button', { name: 'Go on' }).click();
  await expect(picturesOf(page)).toHaveCount(3);
  expect(drawn(server)).toEqual(['first', 'third', 'second']);
  await server.close();
});

test('without a network jobs wait, and start by themselves when it is back', async ({
  page,
  context,
}) => {
  const server = await startSdapi();
  await connect(page, 'sdapi', server);
  await page.goto('/#/queue');
  // Its code is fetched by then; without the network it could not be.
  await expect(queueOf(page)).toBeVisible();
  await context.setOffline(true);
  await ask(page, 'a ship at sea');
  await expect(queueOf(page)).toContainText(/tried again in/);
  await context.setOffline(false);
  await expect(picturesOf(page)).toHaveCount(1);
  expect(drawn(server)).toEqual(['a ship at sea']);
  await server.close();
});

test('another connection stands in where the user said so, and the picture says it', async ({
  page,
}) => {
  const [broken, spare] = [await startSdapi(), await startSdapi()];
  await connect(page, 'sdapi', spare);
  await connect(page, 'sdapi', broken);
  await page.goto('/#/settings');
  await page.getByRole('radio', { name: 'To the next one' }).check();
  const steps = page.getByRole('list', { name: 'Connections that stand in' });
  for (const name of ['Stable Diffusion web UI', 'Stable Diffusion web UI 2']) {
    await steps.getByRole('checkbox', { name, exact: true }).check();
  }
  await expectAccessible(page);
  broken.misbehave({ status: 401, json: { detail: 'no' } }, /txt2img/);
  await page.goto('/');
  await ask(page, 'a spare wheel');
  await picturesOf(page).first().click();
  await expect(page.getByText(/could not make it just then/)).toBeVisible();
  for (const server of [broken, spare]) expect(drawn(server)).toEqual(['a spare wheel']);
  await broken.close();
  await spare.close();
});
