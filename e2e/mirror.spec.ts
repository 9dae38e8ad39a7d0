import type { Page } from '@playwright/test';
import { expect, expectAccessible, make, test } from './fixtures.ts';

/**
 * The user's choice is a folder of the page's own, the only kind that a browser without a face can
 * write. With `asks` in the session, the browser lets it be written only after it was asked.
 */
async function chooseOwnFolder(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let isAllowed = sessionStorage.getItem('asks') === null;
    const answer = () => Promise.resolve(isAllowed ? 'granted' : 'prompt');
    Object.assign(FileSystemHandle.prototype, {
      queryPermission: answer,
      requestPermission: () => {
        isAllowed = true;
        return answer();
      },
    });
    Object.assign(globalThis, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('Pictures', { create: true }),
    });
  });
}

/** The paths of all that is in the folder. */
function mirrored(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const paths: string[] = [];
    const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        if (handle instanceof FileSystemDirectoryHandle) await walk(handle, `${path}${name}/`);
        else paths.push(path + name);
      }
    };
    const root = await navigator.storage.getDirectory();
    await walk(await root.getDirectoryHandle('Pictures'), '');
    return paths.toSorted();
  });
}

const originals = (paths: readonly string[]) => paths.filter((path) => /\.(png|webp)$/.test(path));

test('a folder on the disk holds all originals, follows the library, and waits for the user after a restart', async ({
  page,
}) => {
  await chooseOwnFolder(page);
  await page.goto('/');
  await make(page, 'a fox in a snowy forest');
  await page.goto('/#/settings/storage');
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(page.getByText('“Pictures” holds 1 picture')).toBeVisible();
  await expectAccessible(page);
  const first = await mirrored(page);
  expect(originals(first)).toEqual([
    expect.stringMatching(/^Bildwerk\/\d{4}-\d\d-\d\d\/a-fox-in-a-snowy-forest-\d+-\w{20}\.\w+$/),
  ]);
  expect(first).toContain('Bildwerk/index.html');

  await page.goto('/#/');
  await make(page, 'a lighthouse by the sea');
  await page.goto('/#/settings/storage');
  await expect(page.getByText('“Pictures” holds all 2 pictures')).toBeVisible();

  await page.evaluate(() => sessionStorage.setItem('asks', 'yes'));
  await page.goto('/#/');
  await page.reload();
  await make(page, 'a red house');
  await page.goto('/#/settings/storage');
  await expect(page.getByText('The browser asks again, after a restart')).toBeVisible();
  await expectAccessible(page);
  expect(originals(await mirrored(page))).toHaveLength(2);
  await page.getByRole('button', { name: 'Allow it again' }).click();
  await expect(page.getByText('“Pictures” holds all 3 pictures')).toBeVisible();
  expect(originals(await mirrored(page))).toHaveLength(3);

  await page.getByRole('button', { name: 'Stop mirroring' }).click();
  await expect(page.getByRole('button', { name: 'Choose a folder…' })).toBeVisible();
  expect(originals(await mirrored(page))).toHaveLength(3);
});
