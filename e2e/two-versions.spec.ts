import type { Page } from '@playwright/test';
import { expect, expectAccessible, make, test } from './fixtures.ts';

// What the browser says of a page that could not read what a later version has stored.
test.use({ expectedErrors: [/storage newer/] });

const NEWER = 'A newer version of Bildwerk is at work in another tab.';
const FUTURE = 1000;

/** A tab of the same site, in the part of a later version: it says so, as that would when it opens. */
async function openLaterVersion(page: Page): Promise<Page> {
  const later = await page.context().newPage();
  await later.goto('/');
  await later.evaluate((version) => {
    const channel = new BroadcastChannel('bildwerk-pictures');
    channel.postMessage({ put: [], removed: [], version, isGreeting: true });
  }, FUTURE);
  return later;
}

/** Brings what is stored up to a version that nobody knows yet. */
function migrate(page: Page): Promise<void> {
  return page.evaluate(
    (version) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('bildwerk-pictures');
        opening.addEventListener('error', () => reject(new Error('not opened')));
        opening.addEventListener('success', () => {
          const work = opening.result.transaction('records', 'readwrite');
          const store = work.objectStore('records');
          const shelf = store.get('');
          shelf.addEventListener('success', () =>
            store.put({ ...(shelf.result as object), version }, ''),
          );
          work.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    FUTURE,
  );
}

test('an older tab says at once that a newer version is at work, and loading again loses nothing of what is typed', async ({
  page,
}) => {
  await page.goto('/');
  await make(page, 'a red house');
  const prompt = page.getByRole('textbox', { name: 'Prompt' });
  await prompt.fill('half a thought');
  await openLaterVersion(page);
  await expect(page.getByRole('alert').filter({ hasText: NEWER })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Load again' }).click();
  await expect(page.getByText(NEWER)).toBeHidden();
  await expect(prompt).toHaveValue('half a thought');
  await expect(page.getByRole('link', { name: 'a red house' })).toBeVisible();
});

test('an older tab whose library was brought up to date says so as soon as it writes, and keeps what is typed', async ({
  page,
}) => {
  await page.goto('/');
  await make(page, 'a red house');
  await page.getByRole('link', { name: 'a red house' }).click();
  await expect(page.getByRole('button', { name: 'Favorite', exact: true })).toBeVisible();
  await migrate(page);
  await page.getByRole('button', { name: 'Favorite', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: NEWER })).toBeVisible();
  await page.goto('/#/');
  const prompt = page.getByRole('textbox', { name: 'Prompt' });
  await prompt.fill('half a thought');
  await page.getByRole('button', { name: 'Load again' }).click();
  await expect(prompt).toHaveValue('half a thought');
  // This version is the older one, however often it is loaded.
  await expect(page.getByRole('alert').filter({ hasText: NEWER })).toBeVisible();
});
