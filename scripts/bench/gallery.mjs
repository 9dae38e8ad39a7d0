import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { launchOptions } from '../find-browser.mjs';
import { picturesShownMs } from './probe.mjs';
import { ORIGIN, serveApp, serveSource } from './served-app.mjs';

const SEED_LIMIT_MS = 180_000;

/**
 * The first screen of a gallery of 1,000 pictures, the app's beside a bare one, each in a browser
 * that was just started.
 * @param {number} runs
 */
export async function measureGalleries(runs) {
  const profile = mkdtempSync(join(tmpdir(), 'bench-profile-'));
  const open = () => chromium.launchPersistentContext(profile, launchOptions());
  const source = await serveSource();
  const seeding = await open();
  const page = await seeding.newPage();
  await page.goto(`${ORIGIN}/scripts/bench/seed.html`);
  await page.waitForFunction(() => document.title === 'done', null, { timeout: SEED_LIMIT_MS });
  await seeding.close();
  await source.close();

  const app = await serveApp();
  /** @param {string} address */
  const measure = async (address) => {
    const context = await open();
    const page = await context.newPage();
    await page.goto(`${ORIGIN}/${address}`, { waitUntil: 'commit' });
    const shownMs = await picturesShownMs(page, 0);
    await context.close();
    return shownMs;
  };
  const bare = [];
  const ours = [];
  for (let run = 0; run < runs; run++) {
    bare.push(await measure('bare-gallery.html'));
    ours.push(await measure('#/gallery'));
  }
  await app.stop();
  rmSync(profile, { recursive: true });
  return { bare, ours };
}
