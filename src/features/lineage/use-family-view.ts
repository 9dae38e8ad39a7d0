import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { FamilyLayout } from '@/domain/library/family-layout.ts';
import { type Edges, scaledView, type ZoomView } from '@/ui/zoom-view.ts';
import { LEAST_SCALE, middleOf, viewOfAll, viewWith } from './family-sight.ts';

/** How much nearer one press brings it. */
export const ZOOM_STEP = 1.4;

/** So small, pictures can be told apart still. */
const STILL_NEAR = 0.5;

/** How a family is looked at, and how that is changed. */
export interface FamilyLook {
  readonly view: ZoomView;
  /** The size of the area, 0 until it is known. */
  readonly room: Edges;
  /** Whether it moves there rather than being there at once. */
  readonly isGliding: boolean;
  readonly change: (changed: (view: ZoomView) => ZoomView) => void;
  readonly zoomBy: (factor: number) => void;
  readonly showAll: () => void;
  /** Moves as far as lets a member be seen. */
  readonly reveal: (id: string) => void;
}

/** Begins with all of a small family, or with one member in the middle. */
export function useFamilyView(
  area: RefObject<HTMLElement | null>,
  layout: FamilyLayout,
  start: string,
): FamilyLook {
  const place = layout.places.get(start);
  const [{ view, isGliding }, setLook] = useState(() => {
    const { x, y } = middleOf(place ?? { column: 0, row: 0 });
    return { view: { scale: 1, x: -x, y: -y }, isGliding: false };
  });
  const [room, setRoom] = useState<Edges>({ width: 0, height: 0 });
  const hasBegun = useRef(false);
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      setRoom({ width, height });
      if (hasBegun.current) return;
      hasBegun.current = true;
      const all = viewOfAll(layout, { width, height });
      if (all.scale >= STILL_NEAR) setLook({ view: all, isGliding: false });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [area, layout]);

  const glide = useCallback(
    (to: (view: ZoomView) => ZoomView) =>
      setLook((before) => ({ view: atLeast(to(before.view)), isGliding: true })),
    [],
  );
  return {
    view,
    room,
    isGliding,
    change: useCallback(
      (to) => setLook((before) => ({ view: atLeast(to(before.view)), isGliding: false })),
      [],
    ),
    zoomBy: useCallback(
      (factor) => glide((before) => scaledView(before, before.scale * factor)),
      [glide],
    ),
    showAll: useCallback(() => glide(() => viewOfAll(layout, room)), [glide, layout, room]),
    reveal: useCallback(
      (id) => {
        const to = layout.places.get(id);
        if (to !== undefined) glide((before) => viewWith(before, to, room));
      },
      [glide, layout, room],
    ),
  };
}

function atLeast(view: ZoomView): ZoomView {
  return view.scale < LEAST_SCALE ? scaledView(view, LEAST_SCALE) : view;
}
