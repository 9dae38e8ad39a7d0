import type { Columns } from '@/domain/library/catalogue.ts';
import { timeOfId } from '@/domain/id.ts';
import type { Size } from '@/domain/recipe/recipe.ts';

/** What stands on a wall, in its order. It does not change; another order takes its place. */
export interface WallOrder {
  readonly length: number;
  /** Width by height of each. */
  readonly ratios: Float32Array;
  /** Numbers that tell pictures apart without their ids, in any order; `UNNUMBERED` where only the ids do. */
  readonly keys: Uint32Array;
  idAt(index: number): string;
  /** -1 where it is not there. */
  indexOf(id: string): number;
  /** In ms since 1970. */
  timeAt(index: number): number;
}

/** As in `ui/grid-order.ts`, which knows nothing of this. */
const UNNUMBERED = 0xffff_ffff;

/** What can be laid out before the catalogue knows it. */
export type Laid = Size & { readonly id: string };

export function orderOfSlots(slots: Uint32Array, columns: Columns): WallOrder {
  const { widths, heights } = columns;
  const slotAt = (index: number) => slots[index] ?? 0;
  // `Float32Array.from` takes forty times as long: for a hundred thousand, longer than a frame.
  const ratios = new Float32Array(slots.length);
  for (let index = 0; index < slots.length; index++) {
    const slot = slotAt(index);
    ratios[index] = (widths[slot] ?? 1) / (heights[slot] ?? 1);
  }
  return {
    length: slots.length,
    ratios,
    keys: slots,
    idAt: (index) => columns.idAt(slotAt(index)),
    indexOf: (id) => {
      const slot = columns.slotOf(id);
      return slot === -1 ? -1 : slots.indexOf(slot);
    },
    timeAt: (index) => columns.times[slotAt(index)] ?? 0,
  };
}

export const NOTHING: WallOrder = {
  length: 0,
  ratios: new Float32Array(),
  keys: new Uint32Array(),
  idAt: () => '',
  indexOf: () => -1,
  timeAt: () => 0,
};

/** Of all that stands there. */
export function idsOf(order: WallOrder): string[] {
  return Array.from({ length: order.length }, (_, index) => order.idAt(index));
}

/**
 * An order, newest first, with what it does not have yet at the places where that belongs: pictures
 * just made, and jobs at the places of their later pictures.
 */
export function orderWith(order: WallOrder, more: Iterable<Laid>): WallOrder {
  const missing = new Map<string, Laid>();
  for (const one of more) {
    if (!missing.has(one.id) && order.indexOf(one.id) === -1) missing.set(one.id, one);
  }
  if (missing.size === 0) return order;
  const added = [...missing.values()].toSorted((a, b) => (a.id < b.id ? 1 : -1));
  const places = added.map(({ id }, before) => countNewer(order, id) + before);
  const length = order.length + added.length;
  const ratios = new Float32Array(length);
  const keys = new Uint32Array(length);
  let taken = 0;
  for (const [which, place] of [...places, length].entries()) {
    const from = which === 0 ? 0 : (places[which - 1] ?? 0) + 1;
    const next = taken + place - from;
    ratios.set(order.ratios.subarray(taken, next), from);
    keys.set(order.keys.subarray(taken, next), from);
    taken = next;
    const one = added[which];
    if (one === undefined) continue;
    ratios[place] = one.width / one.height;
    keys[place] = UNNUMBERED;
  }
  const idOf = (index: number) => {
    const before = firstNotBelow(places, index);
    return places[before] === index
      ? { added: added[before] ?? null, index: -1 }
      : { added: null, index: index - before };
  };
  return {
    length,
    ratios,
    keys,
    idAt(index) {
      const at = idOf(index);
      return at.added?.id ?? order.idAt(at.index);
    },
    timeAt(index) {
      const at = idOf(index);
      return at.added === null ? order.timeAt(at.index) : timeOfId(at.added.id);
    },
    indexOf(id) {
      if (missing.has(id)) return places[added.findIndex((one) => one.id === id)] ?? -1;
      let index = order.indexOf(id);
      if (index === -1) return -1;
      for (const place of places) if (place <= index) index++;
      return index;
    },
  };
}

/** How many of the order's ids, which fall, are above this one. */
function countNewer(order: WallOrder, id: string): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order.idAt(middle) > id) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstNotBelow(rising: readonly number[], value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
