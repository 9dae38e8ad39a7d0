import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { installProbe, notesOf } from './probe.mjs';
import { ORIGIN } from './served-app.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */

/**
 * Types from the start of the navigation until well after all code has arrived.
 * @param {Browser} browser
 * @param {string} address
 * @param {number} slowdown of the CPU
 */
export async function typeAtOnce(browser, address, slowdown) {
  return inNewPage(browser, slowdown, async (page, press) => {
    const loaded = page.goto(`${ORIGIN}/${address}`, { waitUntil: 'load' });
    let isLoaded = false;
    void loaded.then(() => (isLoaded = true));
    for (let after = 0; after < 40; after += isLoaded ? 1 : 0) await press('x');
    const notes = await notesOf(page);
    const { length } = await page.getByRole('textbox', { name: 'Prompt' }).inputValue();
    return { ...notes, lostCount: notes.inputCount - length };
  });
}

/**
 * Types a prompt and presses Enter until Generate acts.
 * @param {Browser} browser
 * @param {string} folder the built files
 * @param {number} slowdown of the CPU
 */
export async function generateAtOnce(browser, folder, slowdown) {
  return inNewPage(browser, slowdown, async (page, press) => {
    const loaded = page.goto(`${ORIGIN}/`, { waitUntil: 'load' });
    while (page.url() === 'about:blank') await press('f');
    do {
      await press('f');
      await press('Enter');
    } while ((await notesOf(page)).actedMs === null);
    await loaded;
    const notes = await notesOf(page);
    const codeBytes = await gzipBytesBefore(page, folder, notes.actedMs ?? 0);
    return { ...notes, codeBytes };
  });
}

/**
 * @template T
 * @param {Browser} browser
 * @param {number} slowdown
 * @param {(page: Page, press: (key: string) => Promise<void>) => Promise<T>} use
 * @returns {Promise<T>}
 */
async function inNewPage(browser, slowdown, use) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(installProbe);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  /** @param {string} key */
  const press = async (key) => {
    const text = key === 'Enter' ? '\r' : key;
    const code = key === 'Enter' ? 13 : key.toUpperCase().charCodeAt(0);
    const event = { key, text, windowsVirtualKeyCode: code };
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  };
  try {
    return await use(page, press);
  } finally {
    await context.close();
  }
}

/**
 * The JavaScript and CSS that a page had asked for by then, packed with gzip.
 * @param {Page} page
 * @param {string} folder
 * @param {number} beforeMs
 */
async function gzipBytesBefore(page, folder, beforeMs) {
  const addresses = await page.evaluate(
    (beforeMs) =>
      performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime < beforeMs)
        .map(({ name }) => new URL(name).pathname),
    beforeMs,
  );
  const files = new Set(addresses.filter((path) => /\.(js|css)$/.test(path)));
  let bytes = 0;
  for (const file of files) bytes += gzipSync(readFileSync(join(folder, file))).length;
  return bytes;
}
