import { expect, make, test } from './fixtures.ts';

test('everything is still there, and still works, after closing the browser and going offline', async ({
  openBrowser,
}) => {
  const first = await openBrowser();
  const visit = await first.newPage();
  await visit.goto('/');
  await make(visit, 'a fox in a snowy forest, "SALE"');
  await visit.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await first.close();

  const second = await openBrowser();
  await second.setOffline(true);
  const offline = await second.newPage();
  await offline.goto('/');
  await expect(
    offline.getByRole('list', { name: 'Pictures' }).getByRole('link', { name: 'a fox' }),
  ).toBeVisible();
  // Words and vectors that the first visit never asked for are there too.
  await make(offline, 'zwei Hunde am Strand im Sommer, Aquarell');
  await offline.goto('/#/gallery');
  await expect(offline.getByRole('searchbox', { name: 'Search pictures' })).toBeVisible();
});
