import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Job } from '@/domain/queue/job.ts';

interface Drag {
  readonly from: number;
  /** How far it has been dragged, in px. */
  readonly by: number;
  /** The jobs among which it was dropped; null while it is being dragged. */
  readonly dropped: readonly Job[] | null;
}

/** This near to an end of what scrolls, it scrolls along. */
const EDGE = 56;
const STEP = 9;

/**
 * Rows that are dragged to other places by a grip, with a mouse, a pen or a thumb. The others make
 * room meanwhile; the row stays where it was dropped until the order has changed.
 */
export function useDragInLine(
  jobs: readonly Job[],
  scroller: RefObject<HTMLElement | null>,
  rowHeight: number,
  onMove: ((id: string, index: number) => boolean) | undefined,
) {
  const [known, setDrag] = useState<Drag | null>(null);
  const isOver = known?.dropped != null && known.dropped !== jobs;
  const drag = isOver ? null : known;
  const now = useRef({ jobs, onMove });
  useEffect(() => {
    now.current = { jobs, onMove };
  });

  const begin = useCallback(
    (event: PointerEvent<HTMLElement>, id: string) => {
      const box = scroller.current;
      const from = now.current.jobs.findIndex((job) => job.id === id);
      if (event.button !== 0 || box === null || from < 0) return;
      event.preventDefault();
      const { clientY: startY, pointerId } = event;
      const startTop = box.scrollTop;
      let pointerY = startY;
      let frame = 0;
      const follow = () => {
        const { top, bottom } = box.getBoundingClientRect();
        if (pointerY < top + EDGE) box.scrollTop -= STEP;
        else if (pointerY > bottom - EDGE) box.scrollTop += STEP;
        const by = pointerY - startY + box.scrollTop - startTop;
        setDrag({ from, by, dropped: null });
        frame = requestAnimationFrame(follow);
        return by;
      };
      const onPointerMove = (moved: globalThis.PointerEvent) => {
        if (moved.pointerId === pointerId) pointerY = moved.clientY;
      };
      const end = (ended: globalThis.PointerEvent) => {
        if (ended.pointerId !== pointerId) return;
        const by = follow();
        cancelAnimationFrame(frame);
        removeEventListener('pointermove', onPointerMove);
        removeEventListener('pointerup', end);
        removeEventListener('pointercancel', end);
        const { jobs: dropped } = now.current;
        const last = dropped.length - 1;
        const to = Math.max(0, Math.min(last, from + Math.round(by / rowHeight)));
        const isMoved = ended.type === 'pointerup' && now.current.onMove?.(id, to) === true;
        setDrag(isMoved ? { from, by: (to - from) * rowHeight, dropped } : null);
      };
      addEventListener('pointermove', onPointerMove);
      addEventListener('pointerup', end);
      addEventListener('pointercancel', end);
      follow();
    },
    [scroller, rowHeight],
  );

  const to = drag === null ? 0 : drag.from + Math.round(drag.by / rowHeight);
  /** How far a row stands from its place while one is dragged. */
  const shiftOf = (index: number): number => {
    if (drag === null) return 0;
    if (index === drag.from) return drag.by;
    if (drag.from < index && index <= to) return -rowHeight;
    return to <= index && index < drag.from ? rowHeight : 0;
  };
  return { from: drag?.from ?? -1, begin, shiftOf };
}
