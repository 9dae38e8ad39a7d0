/**
 * @typedef {object} Scrolling
 * @property {number} framesPerSecond
 * @property {number} longestFrameMs
 * @property {number} blankShare of the area in view, from 0 to 1: frames without a decoded picture
 * @property {number} mostElements in the document
 *
 * @typedef {object} WallProbe
 * @property {(forMs: number) => Promise<Scrolling>} scroll by 4,000 pixels a second
 * @property {(at: number) => Promise<number>} jump to a part of the wall, from 0 to 1; gives the ms
 *   until all that is in view is shown
 * @property {(words: string) => Promise<number>} search gives the ms from the key to the
 *   painted result
 */

/** Runs in the page before its own code; Playwright hands over the text of this function. */
export function installWallProbe() {
  /* oxlint-disable unicorn/consistent-function-scoping -- The page gets the text of this function alone. */
  const SPEED_PX = 4000;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  /** How much of what is in view is empty. */
  const blank = () => {
    let area = 0;
    let missing = 0;
    for (const place of document.querySelectorAll('ul[aria-label="Pictures"] li')) {
      const { top, bottom, width } = place.getBoundingClientRect();
      const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
      if (height <= 0) continue;
      area += width * height;
      const image = [...place.querySelectorAll('img')].at(-1);
      if (!image?.complete || image.naturalWidth === 0) missing += width * height;
    }
    return area === 0 ? 1 : missing / area;
  };

  /** @type {WallProbe} */
  const probe = {
    async scroll(forMs) {
      // A jump is measured by itself; what it brought is drawn after it.
      await probe.jump(0.2);
      for (let drawn = 0; drawn < 3; drawn++) await frame();
      const fromMs = performance.now();
      let lastMs = fromMs;
      let frames = 0;
      let longestFrameMs = 0;
      let mostElements = 0;
      const blanks = [];
      while (lastMs - fromMs < forMs) {
        await frame();
        const nowMs = performance.now();
        longestFrameMs = Math.max(longestFrameMs, nowMs - lastMs);
        scrollBy(0, (SPEED_PX * (nowMs - lastMs)) / 1000);
        lastMs = nowMs;
        frames++;
        if (frames % 10 > 0) continue;
        blanks.push(blank());
        mostElements = Math.max(mostElements, document.querySelectorAll('*').length);
      }
      const blankShare = blanks.reduce((sum, share) => sum + share, 0) / blanks.length;
      const framesPerSecond = (frames * 1000) / (lastMs - fromMs);
      return { framesPerSecond, longestFrameMs, blankShare, mostElements };
    },
    async jump(at) {
      const fromMs = performance.now();
      scrollTo(0, document.documentElement.scrollHeight * at);
      do await frame();
      while (blank() > 0);
      return performance.now() - fromMs;
    },
    async search(words) {
      scrollTo(0, 0);
      const box = /** @type {HTMLInputElement} */ (document.querySelector('input[type=search]'));
      // Nobody types into a box without going there first.
      box.focus();
      await new Promise((resolve) => setTimeout(resolve, 500));
      const status = document.querySelector('search [role=status]');
      const before = status?.textContent;
      const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
      const answered = new Promise((resolve) => {
        new MutationObserver((_changes, observer) => {
          if (status?.textContent === before) return;
          observer.disconnect();
          resolve(null);
        }).observe(status ?? document, { subtree: true, childList: true, characterData: true });
      });
      const fromMs = performance.now();
      set?.call(box, words);
      box.dispatchEvent(new Event('input', { bubbles: true }));
      await answered;
      // The task after a frame begins once that has been painted.
      await frame();
      await new Promise((resolve) => setTimeout(resolve));
      return performance.now() - fromMs;
    },
  };
  Object.assign(globalThis, { wallProbe: probe });
}
