import type { Page } from '@playwright/test';
import { expect, make, test } from './fixtures.ts';

test.use({ hasServiceWorker: true });

const PROMPT = 'a lighthouse by the sea, "AHOI"';

test('what was made is there after the browser was closed, and the studio works offline', async ({
  openBrowser,
}) => {
  const first = await openBrowser();
  const page = await first.newPage();
  await page.goto('/');
  await make(page, PROMPT);
  await isKeptOffline(page);
  await first.close();

  const second = await openBrowser();
  await second.setOffline(true);
  const again = await second.newPage();
  await again.goto('/#/gallery');
  await expect(again.getByRole('link', { name: PROMPT })).toBeVisible();
  await again.goto('/#/');
  await make(again, 'ein Fuchs im Wald, "Grüße"');
  await again.goto('/#/settings');
  await again.getByRole('radio', { name: 'हिन्दी' }).check({ force: true });
  await expect(again.locator('html')).toHaveAttribute('lang', 'hi');
});

/** Once the service worker is active, every file of the app is on the device. */
async function isKeptOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}
