import type { StoreApi } from 'zustand/vanilla';
import { NONE_SELECTED, type Selection } from './selection.ts';
import type { WallOrder } from './wall-order.ts';

export function isSelecting({ ids, isOn }: Selection): boolean {
  return isOn || ids.size > 0;
}

export function clearSelection(selection: StoreApi<Selection>): void {
  selection.setState(NONE_SELECTED, true);
}

export function toggle(selection: StoreApi<Selection>, id: string): void {
  selection.setState(({ ids }) => {
    const others = new Set(ids);
    if (!others.delete(id)) others.add(id);
    return { ids: others, anchor: id };
  });
}

/** Adds all from the anchor to this one, in the order of the wall. */
export function selectTo(selection: StoreApi<Selection>, order: WallOrder, id: string): void {
  selection.setState(({ ids, anchor }) => {
    const here = order.indexOf(id);
    const from = anchor === null ? -1 : order.indexOf(anchor);
    return {
      ids: new Set([...ids, ...between(order, from === -1 ? here : from, here)]),
      anchor: anchor ?? id,
    };
  });
}

export function selectAll(selection: StoreApi<Selection>, order: WallOrder): void {
  selection.setState({ ids: new Set(between(order, 0, order.length - 1)) });
}

function between(order: WallOrder, from: number, to: number): string[] {
  const [first, last] = from < to ? [from, to] : [to, from];
  return Array.from({ length: last - first + 1 }, (_, at) => order.idAt(first + at));
}
