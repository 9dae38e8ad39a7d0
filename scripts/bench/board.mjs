import { chromium } from '@playwright/test';
import { launchOptions } from '../find-browser.mjs';
import { openUnwatched } from './open-unwatched.mjs';
import { median } from './probe.mjs';
import { ORIGIN, serveApp } from './served-app.mjs';

const ROWS = 10_000;

/**
 * A campaign of ten thousand rows: until its number is known, until all its jobs are on disk, and
 * how its board scrolls.
 */
export async function measureCampaign() {
  const app = await serveApp();
  const browser = await chromium.launch(launchOptions());
  const page = await openUnwatched(browser);
  await page.goto(ORIGIN);
  await page.getByRole('textbox', { name: 'Prompt' }).fill('a [[product]], "[[headline]]"');
  await page.getByRole('button', { name: 'Fill in' }).click();
  await page.getByLabel('Open a table…').setInputFiles({
    name: 'products.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(campaign()),
  });
  await page.getByText('products.csv: 10,000 rows').waitFor();
  await page.keyboard.press('Escape');

  const previewMs = await timed(async () => {
    await page.getByRole('link', { name: 'Make a board' }).click();
    await page.getByText('10,000 pictures', { exact: true }).waitFor();
  });
  await page.getByRole('button', { name: 'Lay out the board' }).click();
  const start = page.getByRole('button', { name: 'Make 10,000 pictures' });
  await start.waitFor();
  const frames = await page.evaluate(scrollDown);
  const startMs = await timed(async () => {
    await start.click();
    await page.evaluate(untilStored, ROWS);
  });
  await browser.close();
  await app.stop();
  return { previewMs, startMs, frameMs: median(frames) };
}

function campaign() {
  const rows = Array.from({ length: ROWS }, (_, row) => `product ${row},Headline ${row}`);
  return ['product,headline', ...rows].join('\n');
}

/** @param {() => Promise<void>} work @returns {Promise<number>} milliseconds */
async function timed(work) {
  const since = performance.now();
  await work();
  return performance.now() - since;
}

/**
 * Runs in the page: scrolls its board for 300 frames.
 * @returns {Promise<number[]>} how long each took, in milliseconds
 */
function scrollDown() {
  return new Promise((settle) => {
    const board = document.querySelector('[role="grid"]');
    /** @type {number[]} */
    const frames = [];
    let before = performance.now();
    const step = (/** @type {number} */ now) => {
      frames.push(now - before);
      before = now;
      if (board) board.scrollTop += 90;
      if (frames.length < 300) requestAnimationFrame(step);
      else settle(frames.slice(1));
    };
    requestAnimationFrame(step);
  });
}

/**
 * Runs in the page: settles when so many jobs are on disk.
 * @param {number} wanted
 * @returns {Promise<void>}
 */
function untilStored(wanted) {
  return new Promise((settle) => {
    const opening = indexedDB.open('bildwerk-jobs');
    opening.addEventListener('success', () => {
      const look = () => {
        const counting = opening.result.transaction('records').objectStore('records').count();
        counting.addEventListener('success', () => {
          if (counting.result < wanted) setTimeout(look, 20);
          else settle();
        });
      };
      look();
    });
  });
}
