import { type PointerEvent, type RefObject, useRef } from 'react';
import type { MaskStep, Point } from '@/domain/mask/mask-drawing.ts';
import type { BrushTool } from './keyboard-brush.ts';
import { since } from './use-mask-surface.ts';

export type Tool = 'brush' | 'eraser' | 'rectangle';

interface Painting {
  readonly pointer: number;
  readonly points: Point[];
}

interface Pinch {
  readonly spread: number;
  readonly zoom: number;
}

/** Points that lie closer than this share of the image are one. */
const NEAR = 0.001;

/** Paints with a mouse, a pen or one finger; two fingers move and enlarge the image. */
export function usePointerBrush({
  tool,
  brush,
  zoom,
  scroller,
  onZoom,
  onHover,
  onShow,
  onStep,
  onReset,
}: {
  tool: Tool;
  brush: BrushTool;
  zoom: number;
  scroller: RefObject<HTMLElement | null>;
  onZoom: (zoom: number) => void;
  onHover: (at: Point | null) => void;
  onShow: (step: MaskStep) => void;
  onStep: (step: MaskStep) => void;
  /** What was shown and is no step is to go. */
  onReset: () => void;
}) {
  const painting = useRef<Painting | null>(null);
  const fingers = useRef(new Map<number, { x: number; y: number }>());
  const pinch = useRef<Pinch | null>(null);

  const stepOf = (points: readonly Point[]): MaskStep => {
    const [from, to] = [points[0], points.at(-1)];
    return tool === 'rectangle' && from && to
      ? { kind: 'rectangle', from, to }
      : { kind: 'stroke', ...brush, points };
  };

  const lead = (event: PointerEvent<HTMLElement>, now: Painting) => {
    const before = now.points.length;
    const passed = event.nativeEvent.getCoalescedEvents();
    for (const { clientX, clientY } of passed.length > 0 ? passed : [event]) {
      const at = placeOf(event.currentTarget, clientX, clientY);
      const last = now.points.at(-1);
      if (!last || Math.hypot(at.x - last.x, at.y - last.y) > NEAR) now.points.push(at);
    }
    if (now.points.length === before) return;
    if (tool === 'rectangle') onReset();
    onShow(tool === 'rectangle' ? stepOf(now.points) : stepOf(since(now.points, before)));
  };

  const end = ({ pointerId }: PointerEvent, isKept: boolean) => {
    fingers.current.delete(pointerId);
    if (fingers.current.size < 2) pinch.current = null;
    const now = painting.current;
    if (now?.pointer !== pointerId) return;
    painting.current = null;
    if (isKept) onStep(stepOf(now.points));
    else onReset();
  };

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const { pointerId, pointerType, clientX, clientY, currentTarget, button } = event;
      if (button !== 0) return;
      currentTarget.setPointerCapture(pointerId);
      if (pointerType === 'touch') fingers.current.set(pointerId, { x: clientX, y: clientY });
      if (fingers.current.size > 1) {
        painting.current = null;
        onReset();
        pinch.current = { spread: spreadOf(fingers.current), zoom };
        return;
      }
      const at = placeOf(currentTarget, clientX, clientY);
      painting.current = { pointer: pointerId, points: [at] };
      if (tool !== 'rectangle') onShow(stepOf([at]));
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const { pointerId, clientX, clientY, currentTarget } = event;
      onHover(placeOf(currentTarget, clientX, clientY));
      const before = fingers.current.get(pointerId);
      if (before && pinch.current) {
        const { size } = fingers.current;
        scroller.current?.scrollBy((before.x - clientX) / size, (before.y - clientY) / size);
        fingers.current.set(pointerId, { x: clientX, y: clientY });
        const { spread, zoom: atStart } = pinch.current;
        onZoom((atStart * spreadOf(fingers.current)) / spread);
      } else if (painting.current?.pointer === pointerId) lead(event, painting.current);
    },
    onPointerUp: (event: PointerEvent) => end(event, true),
    onPointerCancel: (event: PointerEvent) => end(event, false),
    onPointerLeave: () => onHover(null),
  };
}

function placeOf(element: Element, clientX: number, clientY: number): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: within((clientX - left) / width), y: within((clientY - top) / height) };
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}

function spreadOf(
  fingers: ReadonlyMap<number, { readonly x: number; readonly y: number }>,
): number {
  const [first, second] = [...fingers.values()];
  return first && second ? Math.max(1, Math.hypot(first.x - second.x, first.y - second.y)) : 1;
}
