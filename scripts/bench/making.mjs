import { openUnwatched } from './open-unwatched.mjs';
import { installProbe, notesOf, picturesShownMs } from './probe.mjs';
import { ORIGIN } from './served-app.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */

const PROMPTS = [
  'a fox in a snowy forest at sunset, "WINTER SALE"',
  'a lighthouse by the sea in a storm',
  'mountains at dawn, a red kite',
  'a city at night in the rain',
  'a cake on a podium, "HAPPY BIRTHDAY"',
  'an abstract poster in blue and gold',
  'a whale under the stars',
];

/**
 * From the first Enter of a first visit to the picture, downloads included.
 * @param {Browser} browser
 */
export async function firstPicture(browser) {
  const page = await openPage(browser);
  try {
    return await make(page, PROMPTS[0] ?? '', 1);
  } finally {
    await page.context().close();
  }
}

/**
 * Makes each prompt on one page, once everything has been loaded.
 * @param {Browser} browser
 * @param {1 | 4} count pictures for each
 * @returns {Promise<{ times: number[], durations: number[], longestTaskMs: number }>} `times` from
 *   Enter to the last picture, `durations` of the drawing alone
 */
export async function morePictures(browser, count) {
  const page = await openPage(browser);
  try {
    await make(page, PROMPTS.at(-1) ?? '', 1);
    if (count === 4) {
      await page.getByRole('button', { name: /^Pictures at once/ }).click();
      await page.getByRole('radio', { name: '4', exact: true }).press('Space');
      await page.keyboard.press('Escape');
    }
    const times = [];
    let shown = 1;
    for (const prompt of PROMPTS) {
      shown += count;
      times.push(await make(page, prompt, shown));
    }
    const { longestTaskMs } = await notesOf(page);
    return { times, durations: await durations(page), longestTaskMs };
  } finally {
    await page.context().close();
  }
}

/** @param {Browser} browser */
async function openPage(browser) {
  // So high that no picture leaves the screen, and with it the list.
  const context = await browser.newContext({ viewport: { width: 1280, height: 4000 } });
  const page = await openUnwatched(context);
  await page.addInitScript(installProbe);
  await page.goto(`${ORIGIN}/`);
  return page;
}

/**
 * How long each picture was in the making, as the library tells.
 * @param {Page} page
 * @returns {Promise<number[]>} milliseconds
 */
function durations(page) {
  return page.evaluate(
    () =>
      new Promise((settle, fail) => {
        const opening = indexedDB.open('bildwerk-pictures');
        opening.addEventListener('error', fail);
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('records').objectStore('records').getAll();
          reading.addEventListener('error', fail);
          reading.addEventListener('success', () => {
            const records = reading.result.flatMap((value) => value.records ?? []);
            settle(records.map(({ durationMs }) => durationMs));
          });
        });
      }),
  );
}

/** @param {Page} page @param {string} prompt @param {number} shown pictures in the list afterwards */
async function make(page, prompt, shown) {
  await page.getByRole('textbox', { name: 'Prompt' }).fill(prompt);
  await page.keyboard.press('Enter');
  const shownMs = await picturesShownMs(page, shown);
  const { enteredMs } = await notesOf(page);
  return shownMs - (enteredMs ?? 0);
}
