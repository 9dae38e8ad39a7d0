import { type PointerEvent, type RefObject, useState } from 'react';

/** A press that moves less is a press. */
const SLOP = 6;

/**
 * Lets the items of a row be dragged to other places with a mouse or a pen; a finger scrolls the
 * row instead. `move` is called whenever the dragged item passes the middle of another one.
 */
export function useDragToSort(
  list: RefObject<HTMLElement | null>,
  move: (from: number, to: number) => void,
): {
  /** The place of the item that is being dragged. */
  readonly dragged: number | null;
  readonly begin: (event: PointerEvent<HTMLElement>, index: number) => void;
} {
  const [dragged, setDragged] = useState<number | null>(null);

  const begin = (event: PointerEvent<HTMLElement>, index: number) => {
    const isOnFrame =
      event.target instanceof Element && event.target.closest('[aria-haspopup]') !== null;
    if (event.button !== 0 || event.pointerType === 'touch' || !isOnFrame) return;
    const { pointerId, clientX: startX, currentTarget: item } = event;
    let place = index;
    let isDragging = false;
    const follow = ({ clientX }: globalThis.PointerEvent) => {
      if (!isDragging && Math.abs(clientX - startX) < SLOP) return;
      if (!isDragging) {
        isDragging = true;
        // The press no longer counts for the button.
        item.setPointerCapture(pointerId);
      }
      const to = placeAt(list.current, clientX);
      if (to !== place) {
        move(place, to);
        place = to;
      }
      setDragged(place);
    };
    const end = () => {
      item.removeEventListener('pointermove', follow);
      removeEventListener('pointerup', end);
      removeEventListener('pointercancel', end);
      setDragged(null);
    };
    item.addEventListener('pointermove', follow);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
  };
  return { dragged, begin };
}

/** How many items of the row have their middle before this. */
function placeAt(list: HTMLElement | null, x: number): number {
  const items = [...(list?.children ?? [])];
  const before = items.filter((item) => {
    const { left, width } = item.getBoundingClientRect();
    return left + width / 2 < x;
  });
  return Math.min(items.length - 1, before.length);
}
