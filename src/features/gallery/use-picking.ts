import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { selectAll, selectTo, toggle } from '@/studio/library/select.ts';
import type { WallOrder } from '@/studio/library/wall-order.ts';
import { useStudio } from '@/studio/use-studio.ts';

/** A pointer that moves less far than this was only pressed. */
const DRAG_PX = 8;

interface Picking {
  readonly onSelect: ((id: string, isRange: boolean) => void) | null;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The ways in which pictures of a wall are picked: one by one, up to one, all, and by drawing over them. */
export function usePicking(order: WallOrder, isSelectable: boolean): Picking {
  const { selection } = useStudio();
  const current = useRef(order);
  useEffect(() => {
    current.current = order;
  }, [order]);

  const [onSelect] = useState(
    () => (id: string, isRange: boolean) =>
      isRange ? selectTo(selection, current.current, id) : toggle(selection, id),
  );

  return {
    onSelect: isSelectable ? onSelect : null,
    onKeyDown(event) {
      if (!isSelectable) return;
      if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        selectAll(selection, current.current);
      }
    },
    onPointerDown(event) {
      const first = idUnder(event, current.current);
      // A finger scrolls.
      if (!isSelectable || event.pointerType === 'touch' || event.button !== 0 || first === null)
        return;
      const before = selection.getState();
      const move = (now: globalThis.PointerEvent) => {
        const isDrag =
          Math.hypot(now.clientX - event.clientX, now.clientY - event.clientY) > DRAG_PX;
        const id = isDrag ? idUnder(now, current.current) : null;
        if (id === null) return;
        addEventListener('click', stop, { capture: true, once: true });
        selection.setState({ ...before, anchor: first }, true);
        selectTo(selection, current.current, id);
      };
      const end = () => {
        removeEventListener('pointermove', move);
        // The press that ends a drag comes right after this.
        setTimeout(() => removeEventListener('click', stop, { capture: true }));
      };
      addEventListener('pointermove', move);
      addEventListener('pointerup', end, { once: true });
      addEventListener('pointercancel', end, { once: true });
    },
  };
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

function idUnder(
  { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>,
  order: WallOrder,
): string | null {
  const frame = document.elementFromPoint(clientX, clientY)?.closest('li[aria-posinset]');
  const place = Number(frame?.getAttribute('aria-posinset') ?? 0);
  return place > 0 && place <= order.length ? order.idAt(place - 1) : null;
}
