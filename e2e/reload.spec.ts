import { expect, test } from './fixtures.ts';

test('reloading in the middle of a batch finishes the rest, makes none twice and loses none', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Pictures at once: 1' }).click();
  await page.getByRole('radio', { name: '4', exact: true }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Prompt' }).fill('a lighthouse by the sea');
  await page.keyboard.press('Enter');
  const pictures = page.getByRole('list', { name: 'Pictures' }).getByRole('link');
  await expect(pictures.first()).toBeVisible();
  await page.reload();

  await expect(pictures).toHaveCount(4);
  await page.goto('/#/queue');
  const queue = page.getByRole('region', { name: 'Queue' });
  await expect(queue.getByText('Nothing is on its way.')).toBeVisible();
  await expect(queue.getByText(/^Done in /)).toHaveCount(4);
  await expect(pictures).toHaveCount(4);
});

test('a second tab sees what the first one makes, and neither makes it twice', async ({
  page,
  context,
}) => {
  await page.goto('/');
  const other = await context.newPage();
  await other.goto('/');
  await other.getByRole('textbox', { name: 'Prompt' }).fill('a red kite over green hills');
  await other.keyboard.press('Enter');
  for (const tab of [page, other]) {
    await expect(tab.getByRole('list', { name: 'Pictures' }).getByRole('link')).toHaveCount(1);
  }
});

test('the tab that runs the queue closes, and the other one goes on', async ({ page, context }) => {
  await page.goto('/');
  const other = await context.newPage();
  await other.goto('/');
  await other.getByRole('button', { name: 'Pictures at once: 1' }).click();
  await other.getByRole('radio', { name: '8', exact: true }).check();
  await other.keyboard.press('Escape');
  await other.getByRole('textbox', { name: 'Prompt' }).fill('hills in the rain, watercolor');
  await other.keyboard.press('Enter');
  const pictures = other.getByRole('list', { name: 'Pictures' }).getByRole('link');
  await expect(pictures.first()).toBeVisible();
  await page.close();
  await expect(pictures).toHaveCount(8);
});

test('jobs are cancelled one by one or all at once, and retried', async ({ page }) => {
  await page.goto('/#/queue');
  await page.getByRole('button', { name: 'Pictures at once: 1' }).click();
  await page.getByRole('radio', { name: '8', exact: true }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Prompt' }).fill('a harbour in the fog');
  await page.keyboard.press('Enter');
  const queue = page.getByRole('region', { name: 'Queue' });
  await expect(queue.getByRole('listitem')).toHaveCount(8);
  await queue.getByRole('button', { name: 'Cancel all' }).click();
  await expect(queue.getByText('Nothing is on its way.')).toBeVisible();
  const retry = queue.getByRole('button', { name: 'Retry', exact: true });
  const cancelled = await retry.count();
  expect(cancelled).toBeGreaterThan(0);

  await retry.first().click();
  await expect(retry).toHaveCount(cancelled - 1);
  await expect(queue.getByText('Nothing is on its way.')).toBeVisible();
  await queue.getByRole('button', { name: 'Clear ended' }).click();
  await expect(queue.getByRole('listitem')).toHaveCount(0);
});
