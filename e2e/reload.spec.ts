import { command, expect, test } from './fixtures.ts';

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

test('jobs are cancelled one by one or all at once, and retried', async ({ page }) => {
  await page.goto('/#/queue');
  const queue = page.getByRole('region', { name: 'Queue' });
  await expect(queue).toBeVisible();
  await command(page, 'Pause the queue');
  await page.getByRole('button', { name: 'Pictures at once: 1' }).click();
  await page.getByRole('radio', { name: '4', exact: true }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Prompt' }).fill('a harbour in the fog');
  await page.keyboard.press('Enter');
  await expect(queue.getByRole('listitem')).toHaveCount(4);
  const retry = queue.getByRole('button', { name: 'Retry', exact: true });
  await queue.getByRole('button', { name: 'Cancel', exact: true }).first().click();
  await expect(retry).toHaveCount(1);
  await queue.getByRole('button', { name: 'Cancel all' }).click();
  await expect(retry).toHaveCount(4);

  await queue.getByRole('button', { name: 'Go on' }).click();
  await retry.first().click();
  await expect(queue.getByText(/^Done in /)).toBeVisible();
  await expect(retry).toHaveCount(3);
  await expect(queue.getByText('Nothing is on its way.')).toBeVisible();
  await queue.getByRole('button', { name: 'Clear ended' }).click();
  await expect(queue.getByRole('listitem')).toHaveCount(0);
});
