import { useLingui } from '@lingui/react/macro';
import { type PointerEvent, type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import type { Picture } from '@/domain/library/picture.ts';
import { useCommands } from '@/studio/use-commands.ts';
import { boundedView, FITTED, scaledView, type ZoomView } from '@/ui/zoom-view.ts';

const STEP = 1.4;
/** A press that moves less than this is a click. */
const CLICK_SLOP = 5;
const SWIPE_LENGTH = 50;

interface Press {
  readonly x: number;
  readonly y: number;
  readonly from: ZoomView;
}

/** A picture that a click, keys or a drag bring nearer, and that a swipe exchanges while it fits. */
export function useZoom(
  stage: RefObject<HTMLElement | null>,
  frame: RefObject<HTMLElement | null>,
  { id, width: naturalWidth }: Pick<Picture, 'id' | 'width'>,
  onSwipe: (to: 'previous' | 'next') => void,
) {
  const { t } = useLingui();
  const [seen, setSeen] = useState({ id, view: FITTED });
  const view = seen.id === id ? seen.view : FITTED;
  const press = useRef<Press | null>(null);
  const isZoomed = view.scale > 1;

  const change = useCallback(
    (changed: (view: ZoomView) => ZoomView) => {
      const [outer, inner] = [stage.current, frame.current];
      if (outer === null || inner === null) return;
      const picture = { width: inner.offsetWidth, height: inner.offsetHeight };
      const room = { width: outer.clientWidth, height: outer.clientHeight };
      setSeen((before) => ({
        id,
        view: boundedView(changed(before.id === id ? before.view : FITTED), picture, room),
      }));
    },
    [stage, frame, id],
  );

  /** Between fitting and a picture pixel for each screen pixel, or twice where that is no larger. */
  const toggle = useCallback(
    (at?: { x: number; y: number }) => {
      const actual = naturalWidth / (frame.current?.offsetWidth || naturalWidth);
      change((before) =>
        before.scale > 1 ? FITTED : scaledView(before, actual > 1.2 ? actual : 2, at),
      );
    },
    [frame, naturalWidth, change],
  );

  const commands = useMemo(
    () => [
      {
        id: 'picture.zoom-in',
        label: t`Zoom in`,
        shortcut: 'plus',
        run: () => change((before) => scaledView(before, before.scale * STEP)),
      },
      {
        id: 'picture.zoom-out',
        label: t`Zoom out`,
        shortcut: '-',
        run: () => change((before) => scaledView(before, before.scale / STEP)),
      },
      {
        id: 'picture.zoom-fit',
        label: t`Fit to screen`,
        shortcut: '0',
        run: () => change(() => FITTED),
      },
    ],
    [change, t],
  );
  useCommands(commands);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    press.current = { x: event.clientX, y: event.clientY, from: view };
  };
  const onPointerMove = (event: PointerEvent) => {
    const start = press.current;
    if (start === null || start.from.scale === 1) return;
    const { scale, x, y } = start.from;
    const moved = { x: x + event.clientX - start.x, y: y + event.clientY - start.y };
    change(() => ({ scale, ...moved }));
  };
  const onPointerUp = (event: PointerEvent) => {
    const start = press.current;
    const outer = stage.current?.getBoundingClientRect();
    press.current = null;
    if (start === null || outer === undefined) return;
    const [x, y] = [event.clientX - start.x, event.clientY - start.y];
    if (Math.hypot(x, y) < CLICK_SLOP) {
      toggle({
        x: event.clientX - outer.left - outer.width / 2,
        y: event.clientY - outer.top - outer.height / 2,
      });
    } else if (
      event.pointerType === 'touch' &&
      start.from.scale === 1 &&
      Math.abs(x) > SWIPE_LENGTH &&
      Math.abs(x) > Math.abs(y) * 2
    ) {
      onSwipe(x > 0 ? 'previous' : 'next');
    }
  };
  const onPointerCancel = () => {
    press.current = null;
  };

  return {
    isZoomed,
    toggle,
    transform: isZoomed ? `translate(${view.x}px, ${view.y}px) scale(${view.scale})` : undefined,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel },
  };
}
