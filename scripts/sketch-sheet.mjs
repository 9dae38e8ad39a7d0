// Renders a fixed list of prompts to contact sheets (PNG) in the folder `sketch-sheet/`, with the
// scene and the time under each picture. Usage: npm run sketch:sheet [-- word in the prompts …]
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { launchOptions } from './find-browser.mjs';
import { SHEET } from './sketch-sheet-prompts.mjs';

const FOLDER = 'sketch-sheet';
const PER_PAGE = 12;
const SHOWN_PX = 300;

const wanted = process.argv.slice(2);
const entries = SHEET.filter(
  ({ prompt, style }) =>
    wanted.length === 0 || wanted.some((word) => `${prompt} ${style}`.includes(word)),
);
const server = await createServer({
  server: { port: 0, hmr: false },
  logLevel: 'error',
  appType: 'mpa',
});
await server.listen();
const browser = await chromium.launch(launchOptions());
const page = await browser.newPage({ viewport: { width: 4 * (SHOWN_PX + 12) + 12, height: 900 } });
const address = server.resolvedUrls?.local[0] ?? '';
await page.route('**/sheet', (route) =>
  route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sketch</title><body>' }),
);
page.on('pageerror', (error) => console.error(error));
await page.goto(`${address}sheet`);
mkdirSync(FOLDER, { recursive: true });
const times = [];
for (let start = 0; start < entries.length; start += PER_PAGE) {
  const shown = await page.evaluate(drawPage, {
    entries: entries.slice(start, start + PER_PAGE),
    shownPx: SHOWN_PX,
    from: `${address}src/backends/sketch/`,
  });
  times.push(...shown);
  await page.screenshot({
    path: `${FOLDER}/${String(start / PER_PAGE + 1).padStart(2, '0')}.png`,
    fullPage: true,
  });
}
const four = await page.evaluate(drawFour, `${address}src/backends/sketch/`);
await browser.close();
await server.close();
report(times);
console.log(`four variations in two workers: ${Math.round(four)} ms`);

/**
 * Runs in the page: draws the entries and lays them out in a grid.
 * @param {{ entries: any[], shownPx: number, from: string }} order
 */
async function drawPage({ entries, shownPx, from }) {
  const [{ draw }, { understand }] = await Promise.all([
    import(`${from}draw.ts`),
    import(`${from}understand.ts`),
  ]);
  document.body.replaceChildren();
  document.body.style.cssText = `margin:12px;background:#26262b;color:#ddd;font:11px/1.35 sans-serif;display:grid;grid-template-columns:repeat(4,${shownPx}px);gap:12px;align-items:start`;
  const { signal } = new AbortController();
  const times = [];
  for (const { prompt, style = null, seed = 1, size = [1024, 1024] } of entries) {
    const [width, height] = size;
    const scene = await understand(prompt, signal);
    const order = { style, seed, width, height };
    let painted = 0;
    const started = performance.now();
    const blob = await draw(scene, order, signal, () => {
      painted = performance.now() - started;
    });
    const ms = performance.now() - started;
    times.push({ prompt, style, ms, painted, width, height, bytes: blob.size });
    const figure = document.createElement('figure');
    figure.style.margin = '0';
    const image = new Image();
    image.src = URL.createObjectURL(blob);
    image.style.cssText = 'width:100%;display:block';
    await image.decode();
    const caption = document.createElement('figcaption');
    const told = Object.entries({
      ...scene,
      fragments: null,
      subjects: scene.subjects.map((/** @type {any} */ it) => `${it.count}×${it.vector}`),
      palette: [...scene.palette.colors, scene.palette.tone ?? ''],
    }).filter(([, value]) => value !== null && String(value) !== '');
    caption.textContent = `${prompt} — ${style ?? 'any'} #${seed} · ${Math.round(ms)} ms (${Math.round(painted)}) ${Math.round(blob.size / 1024)} kB · ${told.map(([key, value]) => `${key}: ${value}`).join(', ')}`;
    figure.append(image, caption);
    document.body.append(figure);
  }
  return times;
}

/**
 * Runs in the page: ms from asking for four pictures to having them, workers warm.
 * @param {string} from
 */
async function drawFour(from) {
  const { sketchBackend } = await import(`${from}sketch.ts`);
  const backend = sketchBackend({ workers: 2, workerAddress: (/** @type {string} */ it) => it });
  const prompt = 'a fox in a snowy forest at sunset';
  const recipe = {
    version: 1,
    prompt,
    negative: '',
    style: null,
    backend: 'sketch',
    model: 'sketch',
  };
  const size = { width: 1024, height: 1024 };
  const drawAll = async () => {
    const started = performance.now();
    await Promise.all(
      [1, 2, 3, 4].map(async (seed) => {
        const { signal } = new AbortController();
        for await (const event of backend.generate({ ...recipe, size, seed }, { signal })) {
          if (event.type === 'failed') throw new Error(JSON.stringify(event.failure));
        }
      }),
    );
    return performance.now() - started;
  };
  await drawAll();
  return drawAll();
}

/** @param {number[]} list */
function median(list) {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
}

/** @param {any[]} all */
function report(all) {
  const square = all.filter(({ width, height }) => width === 1024 && height === 1024);
  const styles = [...new Set(square.map(({ style }) => style))];
  for (const style of styles) {
    const own = square.filter((entry) => entry.style === style);
    console.log(
      `${String(style).padEnd(14)} ${own.length} pictures, median ${Math.round(median(own.map(({ ms }) => ms)))} ms, painted ${Math.round(median(own.map(({ painted }) => painted)))} ms`,
    );
  }
  console.log(
    `all 1024×1024  ${square.length} pictures, median ${Math.round(median(square.map(({ ms }) => ms)))} ms`,
  );
}
