import { expect, test } from './fixtures.ts';
import { ask, connect, drawn, gate, picturesOf, queueOf } from './queue-steps.ts';
import { startSdapi } from './servers/sdapi.ts';

test('two tabs that add, cancel and reorder at once lose no job and make none twice', async ({
  page,
  context,
}) => {
  const server = await startSdapi();
  await connect(page, 'sdapi', server);
  const other = await context.newPage();
  const tabs = [page, other];
  for (const tab of tabs) await tab.goto('/#/queue');
  const held = gate();
  server.misbehave({ after: held.opened }, /txt2img$/, 1);
  await ask(page, 'first');
  await expect.poll(() => drawn(server)).toEqual(['first']);

  await Promise.all([ask(page, ...names('a')), ask(other, ...names('b'))]);
  for (const tab of tabs) await expect(queueOf(tab).getByRole('listitem')).toHaveCount(13);

  const rowOf = (tab: typeof page, prompt: string) =>
    queueOf(tab).getByRole('listitem').filter({ hasText: prompt });
  const cancel = (tab: typeof page, prompt: string) =>
    rowOf(tab, prompt).getByRole('button', { name: 'Cancel' }).click();
  const moveUp = (tab: typeof page, prompt: string) =>
    rowOf(tab, prompt).getByRole('button', { name: prompt }).press('Alt+ArrowUp');
  // Each tab acts on what the other one asked for.
  await Promise.all([
    (async () => {
      for (const prompt of ['b2', 'b4']) await cancel(page, prompt);
      for (const prompt of ['b6', 'b6', 'b5']) await moveUp(page, prompt);
    })(),
    (async () => {
      for (const prompt of ['a6', 'a5', 'a6']) await moveUp(other, prompt);
      for (const prompt of ['a3', 'a1']) await cancel(other, prompt);
    })(),
  ]);
  for (const tab of tabs)
    await expect(queueOf(tab).getByText('Cancelled', { exact: true })).toHaveCount(4);
  const line = (tab: typeof page) =>
    queueOf(tab)
      .getByRole('listitem')
      .filter({ hasText: /Number/ })
      .getByRole('button', { name: /^[ab]\d$/ })
      .allTextContents();
  // Whatever either shows last, both show it in the end.
  await expect(async () => {
    expect((await line(page)).map(nameIn)).toEqual((await line(other)).map(nameIn));
  }).toPass({ timeout: 20_000 });
  const order = (await line(page)).map(nameIn);

  held.open();
  await expect(picturesOf(page)).toHaveCount(9);
  for (const tab of tabs) await expect(queueOf(tab).getByText(/^Done in /)).toHaveCount(9);
  expect(drawn(server)).toEqual(['first', ...order]);
  await server.close();
});

const names = (tab: string) => Array.from({ length: 6 }, (_, index) => `${tab}${index + 1}`);
const nameIn = (text: string) => text.slice(0, 2);

test('a tab sees how far the picture is that another tab has made', async ({ page, context }) => {
  const server = await startSdapi({ progress: [0.2, 0.2, 0.4, 0.6] });
  await connect(page, 'sdapi', server);
  const other = await context.newPage();
  await other.goto('/#/queue');
  const held = gate();
  server.misbehave({ after: held.opened }, /txt2img$/, 1);
  await ask(page, 'a long road');
  await expect(queueOf(other)).toContainText('Being made, 60%');
  held.open();
  await expect(picturesOf(other)).toHaveCount(1);
  await server.close();
});
