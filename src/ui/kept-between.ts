import type { Kept } from './justified-rows.ts';
import { type GridOrder, UNNUMBERED } from './grid-order.ts';

/** How much two orders have in common, from the head on and then from the tail on. */
export function keptBetween(before: GridOrder, after: GridOrder): Kept {
  const most = Math.min(before.length, after.length);
  const head = countSame(before, after, { was: 0, is: 0, step: 1, most });
  const [was, is] = [before.length - 1, after.length - 1];
  const tail = countSame(before, after, { was, is, step: -1, most: most - head });
  return { head, tail };
}

/** How many pictures are the same, one after the other from these places on. */
function countSame(
  before: GridOrder,
  after: GridOrder,
  { was, is, step, most }: { was: number; is: number; step: 1 | -1; most: number },
): number {
  const { ratios: ratiosBefore, keys: keysBefore } = before;
  const { ratios, keys } = after;
  // In one loop: a hundred thousand calls of new code take longer than all else that is done for
  // one picture more.
  for (let count = 0; count < most; count++, was += step, is += step) {
    if (ratiosBefore[was] !== ratios[is]) return count;
    const key = keys[is];
    if (key !== UNNUMBERED && key === keysBefore[was]) continue;
    if (before.idAt(was) !== after.idAt(is)) return count;
  }
  return most;
}
