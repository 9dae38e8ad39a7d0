import { type PointerEvent, type RefObject, useState } from 'react';

/** A press that moves less is a press. */
const SLOP = 6;

interface Drag {
  readonly from: number;
  readonly to: number;
}

/**
 * Lets the items of a list that wraps be dragged to the places of others with a mouse or a pen; a
 * finger scrolls. Nothing moves before it is let go: rows that are laid anew would run away below.
 */
export function useDragToPlace(
  list: RefObject<HTMLElement | null>,
  move: (from: number, to: number) => void,
): Partial<Drag> & { readonly begin: (event: PointerEvent<HTMLElement>, index: number) => void } {
  const [drag, setDrag] = useState<Drag | null>(null);

  const begin = (event: PointerEvent<HTMLElement>, from: number) => {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    const { pointerId, clientX, clientY, currentTarget: item } = event;
    let to: number | null = null;
    const follow = (moved: globalThis.PointerEvent) => {
      const isPress = Math.hypot(moved.clientX - clientX, moved.clientY - clientY) < SLOP;
      if (to === null && isPress) return;
      // The press no longer counts for what lies under it.
      if (to === null) item.setPointerCapture(pointerId);
      to = placeAt(list.current, moved) ?? to ?? from;
      setDrag({ from, to });
    };
    const end = ({ type }: Event) => {
      item.removeEventListener('pointermove', follow);
      removeEventListener('pointerup', end);
      removeEventListener('pointercancel', end);
      setDrag(null);
      if (type === 'pointerup' && to !== null && to !== from) move(from, to);
    };
    item.addEventListener('pointermove', follow);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
  };
  return { ...drag, begin };
}

/** The place of the item under the pointer; null beside all of them. */
function placeAt(
  list: HTMLElement | null,
  { clientX, clientY }: globalThis.PointerEvent,
): number | null {
  const place = [...(list?.children ?? [])].findIndex((item) => {
    const { left, right, top, bottom } = item.getBoundingClientRect();
    return clientX >= left && clientX < right && clientY >= top && clientY < bottom;
  });
  return place === -1 ? null : place;
}
