import { expect, test } from './fixtures.ts';
import { startHorde } from './servers/horde.ts';
import { standIn } from './servers/stand-in.ts';

const HORDE = 'https://aihorde.net/api';

// The one address outside; every request to it is answered by a server on this machine.
test.use({ expectedErrors: [/^request: https:\/\/aihorde\.net\/|ERR_(FAILED|ABORTED)/] });

test('a newcomer without a key has volunteers make a picture, in line, through a reload, once', async ({
  page,
  context,
}) => {
  const waits = Array.from({ length: 200 }, () => ({ queue_position: 5, wait_time: 8 }));
  const server = await startHorde({ waits });
  await standIn(context, HORDE, server.address);
  await page.goto('/');
  await page.getByRole('button', { name: 'Made with Sketch' }).click();
  await expect(page.getByText('They can see your prompt')).toBeVisible();
  await page.getByRole('button', { name: 'Use AI Horde' }).click();
  const model = page.getByRole('radio', { name: 'SDXL 1.0' });
  await expect(model).toBeChecked();
  await expect(page.getByText('9 machines')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('about 7 sec').filter({ visible: true })).toBeVisible();

  await page.getByRole('textbox', { name: 'Prompt' }).fill('a quiet harbour');
  await page.keyboard.press('Enter');
  await page.goto('/#/queue');
  const queue = page.getByRole('region', { name: 'Queue' });
  await expect(queue).toContainText('In line at the service, 5 before it, about 8 sec');
  await page.reload();
  await expect(queue).toContainText('In line at the service');
  waits.length = 0;
  const picture = page.getByRole('list', { name: 'Pictures' }).getByRole('link');
  await expect(picture).toHaveCount(1);
  await expect(queue.getByText(/^Done in /)).toBeVisible();
  expect(server.requests.filter(({ path }) => path.endsWith('/generate/async'))).toHaveLength(1);
  expect(server.requests.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  await server.close();
});

test('cancelling tells the service', async ({ page, context }) => {
  const waits = Array.from({ length: 200 }, () => ({ queue_position: 9, wait_time: 60 }));
  const server = await startHorde({ waits });
  await standIn(context, HORDE, server.address);
  await page.goto('/');
  await page.getByRole('button', { name: 'Made with Sketch' }).click();
  await page.getByRole('button', { name: 'Use AI Horde' }).click();
  await expect(page.getByRole('button', { name: 'Made with AI Horde' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Prompt' }).fill('a quiet harbour');
  await page.keyboard.press('Enter');
  await page.goto('/#/queue');
  const queue = page.getByRole('region', { name: 'Queue' });
  await expect(queue).toContainText('9 before it');
  await queue.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(queue.getByText('Cancelled')).toBeVisible();
  await expect.poll(() => server.requests.some(({ method }) => method === 'DELETE')).toBe(true);
  await server.close();
});
