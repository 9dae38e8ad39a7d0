import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { launchOptions } from '../find-browser.mjs';
import { serveDrawings } from './drawing-server.mjs';
import { openUnwatched } from './open-unwatched.mjs';
import { median } from './probe.mjs';
import { ORIGIN, serveApp, serveSource } from './served-app.mjs';

/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */
/** @typedef {import('@playwright/test').Page} Page */

const JOBS = 300;
const MANY = 1000;

/**
 * What the queue itself takes: for each job, to hand over to another tab, and to be looked at.
 * @param {number} runs
 */
export async function measureQueueing(runs) {
  const source = await serveSource();
  const making = [];
  const handovers = [];
  for (let run = 0; run < runs; run++) {
    making.push(await inFreshBrowser(makeAtOnce));
    handovers.push(await inFreshBrowser(handOver));
  }
  const drawings = await serveDrawings();
  const profile = mkdtempSync(join(tmpdir(), 'bench-profile-'));
  await inBrowser(profile, async (context) => {
    const page = await openBench(context);
    await page.evaluate(`bench.leave(${MANY}, '${drawings.address}')`);
  });
  await source.close();
  const app = await serveApp();
  const panel = await inBrowser(profile, scrollPanel);
  await app.stop();
  drawings.stop();
  rmSync(profile, { recursive: true });
  return {
    eachMs: median(making.map(({ eachMs }) => eachMs)),
    addedMs: median(making.map(({ addedMs }) => addedMs)),
    handoverMs: median(handovers),
    ...panel,
  };
}

/** @param {BrowserContext} context */
async function makeAtOnce(context) {
  const page = await openBench(context);
  /** @type {{ eachMs: number, addedMs: number }} */
  const made = await page.evaluate(`bench.make(${JOBS})`);
  return made;
}

/**
 * From the crash of the tab that runs the queue to another one's having made what it had begun.
 * @param {BrowserContext} context
 */
async function handOver(context) {
  const runner = await openBench(context);
  await runner.evaluate('bench.hang()');
  const next = await openBench(context);
  /** @type {Promise<number>} */
  const doneAtMs = next.evaluate('bench.follow()');
  await next.waitForFunction(() => document.title === 'behind');
  const session = await context.newCDPSession(runner);
  const crashedAtMs = Date.now();
  // It never answers.
  session.send('Page.crash').catch(() => undefined);
  return (await doneAtMs) - crashedAtMs;
}

/**
 * Scrolls through the panel while jobs end.
 * @param {BrowserContext} context
 */
async function scrollPanel(context) {
  const page = await openUnwatched(context);
  await page.goto(`${ORIGIN}/#/queue`);
  await page.getByRole('region', { name: 'Queue' }).getByRole('listitem').first().waitFor();
  await page.getByRole('heading', { name: /^Done/ }).waitFor();
  const { frames, longestTaskMs } = await page.evaluate(scrollThrough);
  return { frameMs: median(frames), longestTaskMs };
}

/**
 * Runs in the page: scrolls its panel for 300 frames.
 * @returns {Promise<{ frames: number[], longestTaskMs: number }>} milliseconds
 */
function scrollThrough() {
  return new Promise((settle) => {
    const panel = document.querySelector('section[aria-label="Queue"]');
    let longestTaskMs = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        longestTaskMs = Math.max(longestTaskMs, duration);
    }).observe({ type: 'longtask' });
    /** @type {number[]} */
    const frames = [];
    let before = performance.now();
    const step = (/** @type {number} */ now) => {
      frames.push(now - before);
      before = now;
      if (panel) panel.scrollTop += 90;
      if (frames.length < 300) requestAnimationFrame(step);
      else settle({ frames: frames.slice(1), longestTaskMs });
    };
    requestAnimationFrame(step);
  });
}

/** @param {BrowserContext} context */
async function openBench(context) {
  const page = await openUnwatched(context);
  await page.goto(`${ORIGIN}/scripts/bench/queue.html`);
  await page.waitForFunction(() => document.title === 'ready', null, { timeout: 180_000 });
  return page;
}

/**
 * @template Result
 * @param {(context: BrowserContext) => Promise<Result>} work
 */
async function inFreshBrowser(work) {
  const profile = mkdtempSync(join(tmpdir(), 'bench-profile-'));
  try {
    return await inBrowser(profile, work);
  } finally {
    rmSync(profile, { recursive: true });
  }
}

/**
 * @template Result
 * @param {string} profile @param {(context: BrowserContext) => Promise<Result>} work
 */
async function inBrowser(profile, work) {
  const context = await chromium.launchPersistentContext(profile, launchOptions());
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}
