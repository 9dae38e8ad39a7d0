import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openUnwatched } from './open-unwatched.mjs';
import { installProbe, notesOf } from './probe.mjs';
import { ORIGIN } from './served-app.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */

/** @type {Readonly<Record<string, number>>} as `KeyboardEvent.keyCode` has them */
const KEY_CODES = { Enter: 13, Backspace: 8 };

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
    for (let after = 0; after < 60; after += isLoaded ? 1 : 0) {
      // Never so much that it takes a second line, for which the bar may well grow, nor nothing.
      await press(after > 10 && after % 2 === 0 ? 'Backspace' : 'x');
    }
    const notes = await notesOf(page);
    const { length } = await page.getByRole('textbox', { name: 'Prompt' }).inputValue();
    return { ...notes, lostCount: notes.typedCount - length };
  });
}

/**
 * Tries Enter in the prompt box every few milliseconds, from within the page so that the trying is
 * not in the way, until Generate acts.
 * @param {Browser} browser
 * @param {string} folder the built files
 * @param {number} slowdown of the CPU
 */
export async function generateAtOnce(browser, folder, slowdown) {
  return inNewPage(browser, slowdown, async (page) => {
    await page.addInitScript(tryEnter);
    await page.goto(`${ORIGIN}/`, { waitUntil: 'load' });
    await page.waitForFunction(() => document.documentElement.dataset['acted'] !== undefined);
    // A start that draws nothing around the box would be quick, too.
    await page.getByRole('link', { name: 'Gallery', exact: true }).first().waitFor();
    const actedMs = await page.evaluate(() => Number(document.documentElement.dataset['acted']));
    return { actedMs, codeBytes: await gzipBytesBefore(page, folder, actedMs) };
  });
}

/** Runs in the page before its own code; Playwright hands over the text of this function. */
function tryEnter() {
  const ask = setInterval(() => {
    const box = document.querySelector('textarea');
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    if (box === null || box.dispatchEvent(enter)) return;
    clearInterval(ask);
    document.documentElement.dataset['acted'] = String(performance.now());
  }, 4);
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
  const page = await openUnwatched(context);
  await page.addInitScript(installProbe);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  /** @param {string} key */
  const press = async (key) => {
    const code = KEY_CODES[key] ?? key.toUpperCase().charCodeAt(0);
    const text = key === 'Enter' ? '\r' : key.length === 1 ? key : '';
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
