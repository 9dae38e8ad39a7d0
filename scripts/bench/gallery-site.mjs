import { createServer } from 'node:http';
import { chromium } from '@playwright/test';
import { launchOptions } from '../find-browser.mjs';
import { memoryOf } from './gallery.mjs';
import { installProbe } from './probe.mjs';
import { ORIGIN, serveSource } from './served-app.mjs';

const MANY = 500;
/** By then all that is kept from picture to picture is there. */
const WARM = 50;
const VISITED = 50;

/**
 * What writing a site of five hundred pictures takes, and what a visitor of fifty gets before they
 * scroll.
 */
export async function measureGallerySite() {
  const source = await serveSource();
  const browser = await chromium.launch(launchOptions());
  const page = await openBench(browser);
  await page.evaluate(`bench.begin(${MANY}).then((site) => (globalThis.site = site))`);
  await page.evaluate(`site.write(${WARM})`);
  const warmMb = await memoryOf(page);
  /** @type {{ ms: number }} */
  const { ms } = await page.evaluate(`site.write(${MANY})`);
  const grownMb = (await memoryOf(page)) - warmMb;
  await page.close();
  const first = await firstView(browser, await filesOfSite(browser));
  await browser.close();
  await source.close();
  return { eachMs: ms / (MANY - WARM), grownMb, ...first };
}

/** @param {import('@playwright/test').Browser} browser */
async function openBench(browser) {
  const page = await browser.newPage();
  await page.goto(`${ORIGIN}/scripts/bench/gallery-site.html`);
  await page.waitForFunction(() => document.title === 'ready');
  return page;
}

/** @param {import('@playwright/test').Browser} browser */
async function filesOfSite(browser) {
  const page = await openBench(browser);
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  await page.exposeFunction(
    'keepFile',
    (/** @type {string} */ path, /** @type {string} */ text) => {
      files.set(`/${path}`, Buffer.from(text, 'latin1'));
    },
  );
  await page.evaluate(`bench.begin(${VISITED}).then((site) => site.write(Infinity))`);
  await page.close();
  return files;
}

/**
 * What is fetched of a site by a host that packs nothing, and how far it shifts.
 * @param {import('@playwright/test').Browser} browser
 * @param {Map<string, Buffer>} files
 */
async function firstView(browser, files) {
  let bytes = 0;
  const host = createServer((request, response) => {
    const file = files.get(request.url ?? '');
    bytes += file?.length ?? 0;
    const type = request.url?.endsWith('.html') ? 'text/html' : 'application/octet-stream';
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': type });
    response.end(file);
  });
  await new Promise((settle) => host.listen(0, '127.0.0.1', () => settle(null)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (host.address());
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(installProbe);
  await page.goto(`http://127.0.0.1:${port}/index.html`, { waitUntil: 'networkidle' });
  /** @type {number} */
  const layoutShift = await page.evaluate('notes.layoutShift');
  await page.close();
  host.closeAllConnections();
  host.close();
  return { firstViewKb: bytes / 1000, layoutShift };
}
