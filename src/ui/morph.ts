import './morph.css';

/** Longest that the page stands still for the new screen to show its picture. */
const WAIT_MS = 300;
const LOOK_EVERY_MS = 8;
/** A device that needs longer than this to begin a transition is better off without. */
const TOO_SLOW_MS = 250;

let isTooSlow = false;

/**
 * Changes the screen so that the picture `key` glides from where it stands to where the new screen
 * has it: both bear it as `data-morph`. Where the browser cannot, or motion is not wanted, the
 * screen just changes.
 */
export function morph(key: string, change: () => void): void {
  const from = frameOf(key);
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (from === null || isCalm || isTooSlow || !('startViewTransition' in document)) {
    change();
    return;
  }
  name(from, true);
  let to: HTMLElement | null = null;
  const beganAtMs = performance.now();
  let changedForMs = 0;
  const transition = document.startViewTransition(async () => {
    const changedAtMs = performance.now();
    change();
    to = await arrival(key, from);
    name(from, false);
    if (to) name(to, true);
    changedForMs = performance.now() - changedAtMs;
  });
  const end = () => {
    name(from, false);
    if (to) name(to, false);
  };
  transition.ready.then(
    () => {
      isTooSlow = performance.now() - beganAtMs - changedForMs > TOO_SLOW_MS;
    },
    () => undefined,
  );
  transition.finished.then(end, end);
}

function frameOf(key: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-morph="${CSS.escape(key)}"]`);
}

function name(element: HTMLElement, isNamed: boolean): void {
  element.style.viewTransitionName = isNamed ? 'picture' : '';
}

/** The frame on the new screen; null when it has not come in time. Frames of rendering do not run meanwhile. */
async function arrival(key: string, from: HTMLElement): Promise<HTMLElement | null> {
  for (let waited = 0; waited < WAIT_MS; waited += LOOK_EVERY_MS) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    const to = frameOf(key);
    if (to !== null && to !== from) return to;
  }
  return null;
}
