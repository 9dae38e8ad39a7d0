/**
 * What a page notes about itself, in milliseconds since its navigation began.
 * @typedef {object} Notes
 * @property {number | null} firstInputMs when the first key had landed in the prompt box
 * @property {number} typedCount keys that landed in the prompt box and were not taken back
 * @property {number | null} enteredMs when Enter was last pressed
 * @property {number} longestTaskMs
 * @property {number} layoutShift
 */

/** Runs in the page before its own code; Playwright hands over the text of this function. */
export function installProbe() {
  /** @type {Notes} */
  const notes = {
    firstInputMs: null,
    typedCount: 0,
    enteredMs: null,
    longestTaskMs: 0,
    layoutShift: 0,
  };
  Object.assign(globalThis, { notes });
  const capture = { capture: true };
  /** When the frame that shows the first key had been drawn. */
  let firstShownMs = Infinity;
  addEventListener(
    'input',
    (event) => {
      if (notes.firstInputMs === null) {
        notes.firstInputMs = performance.now();
        requestAnimationFrame(() => setTimeout(() => (firstShownMs = performance.now())));
      }
      const { inputType } = /** @type {InputEvent} */ (event);
      notes.typedCount += inputType === 'deleteContentBackward' ? -1 : 1;
    },
    capture,
  );
  addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Enter') notes.enteredMs = performance.now();
    },
    capture,
  );
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      notes.longestTaskMs = Math.max(notes.longestTaskMs, duration);
    }
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    // Shifts soon after a key count too, for someone is typing all the time; only what the first
    // key itself opens does not.
    for (const entry of list.getEntries()) {
      const isOpening =
        notes.firstInputMs !== null &&
        entry.startTime > notes.firstInputMs &&
        entry.startTime < firstShownMs;
      if (isOpening) continue;
      notes.layoutShift += /** @type {PerformanceEntry & { value: number }} */ (entry).value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** @param {import('@playwright/test').Page} page @returns {Promise<Notes>} */
export function notesOf(page) {
  return page.evaluate(
    () => /** @type {{ notes: Notes }} */ (/** @type {unknown} */ (globalThis)).notes,
  );
}

/** @param {readonly number[]} numbers */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/**
 * Waits in the page until `count` pictures of the list, or all that are in view when `count` is 0,
 * have been decoded; gives the moment.
 * @param {import('@playwright/test').Page} page
 * @param {number} count
 * @returns {Promise<number>} milliseconds since the navigation began
 */
export function picturesShownMs(page, count) {
  return page.evaluate(
    (count) =>
      new Promise((settle) => {
        const look = () => {
          const places = [...document.querySelectorAll('ul[aria-label="Pictures"] li')].filter(
            (place) => {
              const { top, bottom } = place.getBoundingClientRect();
              return count > 0 || (bottom > 0 && top < innerHeight);
            },
          );
          const images = places
            .map((place) => place.querySelector('img'))
            .filter((image) => image?.complete === true && image.naturalWidth > 0);
          const isShown = count > 0 ? images.length >= count : images.length === places.length;
          if (places.length > 0 && isShown) {
            const decoded = images.map((image) => image?.decode() ?? Promise.resolve());
            void Promise.all(decoded).then(() => settle(performance.now()));
          } else {
            requestAnimationFrame(look);
          }
        };
        look();
      }),
    count,
  );
}
