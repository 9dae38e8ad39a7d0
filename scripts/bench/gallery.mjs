import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { launchOptions } from '../find-browser.mjs';
import { openUnwatched } from './open-unwatched.mjs';
import { installWallProbe } from './wall-probe.mjs';
import { median, picturesShownMs } from './probe.mjs';
import { ORIGIN, serveApp, serveSource } from './served-app.mjs';

/** @typedef {import('./wall-probe.mjs').WallProbe} WallProbe */
/** @typedef {import('./wall-probe.mjs').Scrolling} Scrolling */

/** The longest of three hundred frames is chance's as much as ours: on the bare page, too. */
const VISITS = 3;
/** For so many pictures, storing them may take. */
const SEED_LIMIT_MS = 30 * 60_000;
const WORDS = ['fox', 'snowy forest', '"golden hour" -cat', 'lighthouse', 'wat'];
const PLACES = [0.5, 0.1, 0.9, 0.3, 0.7];
/** While the wall moves: its prompt is read, then it is drawn. */
const ENTER_AFTER_MS = 1000;
/** Until then the browser makes ready what hangs from its own address bar, on one of two cores. */
const BROWSER_AT_REST_AFTER_MS = 1500;
/** A page at rest: what was painted and read on the way is given back some ten seconds later. */
const AT_REST_AFTER_MS = 15_000;

/**
 * A gallery of so many pictures beside a bare one, each in a browser that was just started.
 * @param {number} count
 * @param {number} runs
 */
export async function measureLibrary(count, runs) {
  const profile = mkdtempSync(join(tmpdir(), 'bench-profile-'));
  const open = () => chromium.launchPersistentContext(profile, launchOptions());
  await fill(count, open);
  const app = await serveApp();
  /**
   * @template T
   * @param {string} address
   * @param {(page: import('@playwright/test').Page) => Promise<T>} look
   */
  const visit = async (address, look) => {
    const context = await open();
    const page = await openUnwatched(context);
    await page.waitForTimeout(BROWSER_AT_REST_AFTER_MS);
    await page.addInitScript(installWallProbe);
    await page.goto(`${ORIGIN}/${address}`, { waitUntil: 'commit' });
    const seen = await look(page);
    await context.close();
    return seen;
  };
  await visit('#/gallery', (page) => allIsMade(page, count));
  const bareTimes = [];
  const ourTimes = [];
  for (let run = 0; run < runs; run++) {
    bareTimes.push(await visit('bare-gallery.html', (page) => picturesShownMs(page, 0)));
    ourTimes.push(await visit('#/gallery', (page) => picturesShownMs(page, 0)));
  }
  const emptyMb = await visit('bare.html', memoryOf);
  const bareMb = await visit('bare-gallery.html', async (page) => {
    await picturesShownMs(page, 0);
    return memoryOf(page);
  });
  const galleryMb = await visit('#/gallery', async (page) => {
    await allAreKnown(page, count);
    return memoryOf(page);
  });
  const bareVisits = [];
  const ourVisits = [];
  for (let before = 0; before < VISITS; before++) {
    bareVisits.push(await visit('bare-gallery.html', useBareWall));
    // Each visit adds a picture.
    ourVisits.push(await visit('#/gallery', (page) => useWall(page, count + before)));
  }
  await app.stop();
  rmSync(profile, { recursive: true });
  return {
    bare: { ...medians(bareVisits), firstScreens: bareTimes, memoryMb: bareMb - emptyMb },
    ours: { ...medians(ourVisits), firstScreens: ourTimes, memoryMb: galleryMb - emptyMb },
  };
}

/** @param {number} count @param {() => Promise<import('@playwright/test').BrowserContext>} open */
async function fill(count, open) {
  const source = await serveSource();
  const context = await open();
  const page = await openUnwatched(context);
  await page.goto(`${ORIGIN}/scripts/bench/seed.html?count=${count}`);
  await page.waitForFunction(() => document.title === 'done', null, { timeout: SEED_LIMIT_MS });
  await context.close();
  await source.close();
}

/** Also those that are not in view. @param {import('@playwright/test').Page} page @param {number} count */
async function allAreKnown(page, count) {
  const all = new Intl.NumberFormat('en').format(count);
  const status = page.getByRole('status').filter({ hasText: `${all} pictures` });
  await status.waitFor({ timeout: 120_000 });
}

/**
 * What is made once and kept: what the catalogue makes of the shelves, which a library that grew has
 * had long ago, and the files of the app.
 * @param {import('@playwright/test').Page} page
 * @param {number} count
 */
async function allIsMade(page, count) {
  await allAreKnown(page, count);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  // Not `waitForFunction`: to that a promise is as good as true.
  while (!(await page.evaluate(haveBlocks))) await page.waitForTimeout(500);
}

/** Runs in the page: whether the blocks of all shelves are stored. @returns {Promise<boolean>} */
function haveBlocks() {
  return new Promise((settle) => {
    const opening = indexedDB.open('bildwerk-pictures');
    opening.addEventListener('success', () => {
      const database = opening.result;
      const asking = database.transaction('records').objectStore('records').getAllKeys();
      asking.addEventListener('success', () => {
        database.close();
        const shelves = asking.result.filter((key) => typeof key === 'string');
        const blocks = asking.result.filter((key) => Array.isArray(key) && key[0] === 'traits');
        settle(blocks.length === shelves.length);
      });
    });
  });
}

/**
 * What is asked of both walls.
 * @param {import('@playwright/test').Page} page
 */
async function scrollAndJump(page) {
  const scrolling = /** @type {Scrolling} */ (await ask(page, (probe) => probe.scroll(5000)));
  const jumps = [];
  for (const place of PLACES) {
    jumps.push(Number(await ask(page, (probe, at) => probe.jump(at), place)));
  }
  return { ...scrolling, jumpMs: median(jumps) };
}

/** @param {import('@playwright/test').Page} page */
async function useBareWall(page) {
  await picturesShownMs(page, 0);
  return scrollAndJump(page);
}

/** @param {import('@playwright/test').Page} page @param {number} count */
async function useWall(page, count) {
  // As on the bare page: nobody scrolls through a wall of which nothing is there yet.
  await picturesShownMs(page, 0);
  await allAreKnown(page, count);
  const scrolled = await scrollAndJump(page);
  const searches = [];
  for (const words of [...WORDS, '']) {
    searches.push(Number(await ask(page, (probe, typed) => probe.search(typed), words)));
  }
  await page.getByRole('textbox', { name: 'Prompt' }).fill('a fox in the snow');
  const scrolling = ask(page, (probe) => probe.scroll(3000));
  await page.waitForTimeout(ENTER_AFTER_MS);
  await page.keyboard.press('Enter');
  const adding = /** @type {Scrolling} */ (await scrolling);
  return { ...scrolled, addingLongestMs: adding.longestFrameMs, searchMs: median(searches) };
}

/**
 * The median of each number, of visits that have the same.
 * @template {Record<string, number>} Seen
 * @param {readonly Seen[]} visits
 */
function medians(visits) {
  const [first] = visits;
  const names = Object.keys(first ?? {});
  const middle = names.map((name) => [name, median(visits.map((seen) => seen[name] ?? NaN))]);
  return /** @type {Seen} */ (Object.fromEntries(middle));
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {(probe: WallProbe, given: never) => unknown} task
 * @param {unknown} [given]
 */
function ask(page, task, given) {
  return page.evaluate(
    `(${task.toString()})(globalThis.wallProbe, ${JSON.stringify(given ?? null)})`,
  );
}

/**
 * What the processes of the page have written and no other process shares, in MB. Pages of the
 * browser's own files, its program and its tables of words, can be dropped and are not counted.
 * @param {import('@playwright/test').Page} page
 */
export async function memoryOf(page) {
  await page.waitForTimeout(AT_REST_AFTER_MS);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  const browser = await page.context().browser()?.newBrowserCDPSession();
  const { processInfo } = (await browser?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  let bytes = 0;
  for (const { type, id } of processInfo) if (type === 'renderer') bytes += privateBytes(id);
  return bytes / 1e6;
}

/** @param {number} pid */
function privateBytes(pid) {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Private_Dirty:\s+(\d+) kB$/m.exec(rollup)?.[1]) * 1024;
}
