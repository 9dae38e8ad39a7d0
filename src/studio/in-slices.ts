import type { Ports } from './studio.ts';

/** Half of what a frame has, so that the rest of the page gets its share. */
const SLICE_MS = 8;

/** Does something with each of many, and lets the page breathe in between. */
export async function inSlices<Value>(
  { now, after }: Pick<Ports, 'now' | 'after'>,
  all: Iterable<Value>,
  work: (one: Value) => void,
): Promise<void> {
  let sinceMs = now();
  for (const one of all) {
    work(one);
    if (now() - sinceMs < SLICE_MS) continue;
    await new Promise<void>((resolve) => {
      after(0, resolve);
    });
    sinceMs = now();
  }
}
