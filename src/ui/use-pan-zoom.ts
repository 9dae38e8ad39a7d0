import { type PointerEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import { scaledView, type ZoomView } from './zoom-view.ts';

/** A press that moves less than this is a click. */
const CLICK_SLOP = 5;
/** By so many pixels a wheel turns for a scale of e times as much. */
const WHEEL_LENGTH = 400;

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Moves what lies in an area by drags and the wheel, and scales it by pinches and the wheel with
 * Ctrl, about where that happens. Points are counted from the middle of the area.
 */
export function usePanZoom(
  area: RefObject<HTMLElement | null>,
  change: (changed: (view: ZoomView) => ZoomView) => void,
) {
  const pointers = useRef(new Map<number, Point>());
  const isMoving = useRef(false);

  useEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const { deltaX, deltaY, ctrlKey, metaKey } = event;
      const at = fromMiddle(element, event);
      change((view) =>
        ctrlKey || metaKey
          ? scaledView(view, view.scale * Math.exp(-deltaY / WHEEL_LENGTH), at)
          : { ...view, x: view.x - deltaX, y: view.y - deltaY },
      );
    };
    // React listens passively, and the page would scroll or be zoomed.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [area, change]);

  return useMemo(() => {
    const forget = ({ pointerId }: PointerEvent) => {
      pointers.current.delete(pointerId);
      if (pointers.current.size === 0) isMoving.current = false;
    };
    return {
      onPointerDown(event: PointerEvent) {
        if (event.button !== 0 || area.current === null) return;
        pointers.current.set(event.pointerId, fromMiddle(area.current, event));
      },
      onPointerMove(event: PointerEvent) {
        const { current } = pointers;
        const before = current.get(event.pointerId);
        const element = area.current;
        if (before === undefined || element === null) return;
        const now = fromMiddle(element, event);
        const [moveX, moveY] = [now.x - before.x, now.y - before.y];
        isMoving.current ||= current.size > 1 || Math.hypot(moveX, moveY) >= CLICK_SLOP;
        if (!isMoving.current) return;
        // Only now: what is captured at once takes clicks away from what lies in the area.
        element.setPointerCapture(event.pointerId);
        const other = [...current].find(([id]) => id !== event.pointerId);
        current.set(event.pointerId, now);
        change((view) => {
          if (other === undefined) return { ...view, x: view.x + moveX, y: view.y + moveY };
          const [, still] = other;
          const spread = distance(now, still) / Math.max(1, distance(before, still));
          const moved = { ...view, x: view.x + moveX / 2, y: view.y + moveY / 2 };
          return scaledView(moved, view.scale * spread, middle(now, still));
        });
      },
      onPointerUp: forget,
      onPointerCancel: forget,
    };
  }, [area, change]);
}

function fromMiddle(element: Element, { clientX, clientY }: { clientX: number; clientY: number }) {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
