import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test } from 'vitest';
import { useOncePainted } from './use-once-painted.ts';

/** What is only drawn later comes before a frame now and then, not each time. */
const TRIES = 12;

function Both({ of }: { of: number }) {
  return `${of}, ${useOncePainted(of)}`;
}

test('a new value is there at first only for those who do not wait until it is painted', async () => {
  const place = document.createElement('p');
  const root = createRoot(place);
  onTestFinished(() => root.unmount());
  flushSync(() => root.render(<Both of={0} />));
  expect(place.textContent).toBe('0, 0');

  let seen: string[] = [];
  const changes = new MutationObserver(() => seen.push(place.textContent));
  changes.observe(place, { subtree: true, childList: true, characterData: true });
  for (let next = 1; next <= TRIES; next++) {
    seen = [];
    await justAfterAFrame();
    flushSync(() => root.render(<Both of={next} />));
    requestAnimationFrame(() => seen.push('a frame'));
    await expect.poll(() => seen).toEqual([`${next}, ${next - 1}`, 'a frame', `${next}, ${next}`]);
  }
});

/** So that what does not wait for the next one has the time to be drawn before. */
async function justAfterAFrame() {
  await new Promise(requestAnimationFrame);
  await new Promise((settle) => setTimeout(settle));
}
