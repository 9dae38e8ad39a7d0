import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Browser, BrowserContext } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expect, expectAccessible, make, test } from './fixtures.ts';

const HOST = 'http://127.0.0.1:9';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html;charset=utf-8',
  '.json': 'application/json',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
};

test('pictures become a website that is looked at without a script, and their recipes come back', async ({
  page,
  browser,
}) => {
  // As where the browser lets nobody choose a place.
  await page.addInitScript(() => Object.assign(globalThis, { showSaveFilePicker: undefined }));
  await page.goto('/');
  await make(page, 'a fox in a snowy forest');
  await make(page, 'a lighthouse by the sea');
  await page.goto('/#/gallery');
  await page.getByRole('button', { name: 'Select pictures' }).click();
  for (const name of ['a lighthouse by the sea', 'a fox in a snowy forest'])
    await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: 'Make a website' }).click();

  await page.getByRole('textbox', { name: 'Title' }).fill('Winter <light>');
  await page.getByRole('textbox', { name: 'Credits' }).fill('Mira Berg');
  const tiles = page.getByRole('list', { name: 'On the website' }).getByRole('button');
  await tiles.first().click();
  await page.getByRole('textbox', { name: 'What it shows' }).fill('A tower above the waves');
  await tiles.first().press('Alt+ArrowRight');
  await expect(tiles.last()).toHaveAccessibleName('A tower above the waves');
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Winter <light>');
  await expect(tiles.last()).toHaveAccessibleName('A tower above the waves');

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a zip' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('winter-light.zip');
  const files = unzipSync(await readFile(await saved.path()));
  await expect(page.getByText('index.html is the page')).toBeVisible();

  const plain = await visitor(browser, files, { javaScriptEnabled: false });
  const site = await plain.newPage();
  await site.goto(`${HOST}/index.html`);
  await expect(site.getByRole('heading', { name: 'Winter <light>' })).toBeVisible();
  const shown = site.getByRole('img', { name: 'A tower above the waves' });
  await shown.first().click();
  await expect(site.getByRole('heading', { name: 'Picture 2 of 2' })).toBeVisible();
  await site.getByRole('link', { name: 'Previous picture' }).click();
  await site.getByText('Recipe', { exact: true }).first().click();
  await expect(site.getByText('a fox in a snowy forest').last()).toBeVisible();
  const remix = site.getByRole('link', { name: 'Remix in Bildwerk' });
  const address = await remix.getAttribute('href');
  await site.goBack();
  await site.goBack();
  await expect(site.getByRole('heading', { name: 'Winter <light>' })).toBeVisible();
  await plain.close();

  const other = await visitor(browser, files, { colorScheme: 'dark' });
  const seen = await other.newPage();
  await seen.goto(`${HOST}/index.html`);
  await expectAccessible(seen);
  await seen.emulateMedia({ colorScheme: 'light' });
  await seen.getByRole('listitem').first().getByRole('link').click();
  await expectAccessible(seen);
  await other.close();

  await page.goto(address ?? '');
  await page.getByRole('button', { name: 'Remix' }).click();
  await expect(page.getByRole('textbox', { name: 'Prompt' })).toHaveValue(
    'a fox in a snowy forest',
  );
});

/** Somebody else's browser, to which a host gives these files. */
async function visitor(
  browser: Browser,
  files: Readonly<Record<string, Uint8Array>>,
  options: Parameters<Browser['newContext']>[0],
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  await context.route(`${HOST}/**`, (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    const file = files[path];
    const contentType = TYPES[extname(path)] ?? 'application/octet-stream';
    return file === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ body: Buffer.from(file), contentType });
  });
  return context;
}
