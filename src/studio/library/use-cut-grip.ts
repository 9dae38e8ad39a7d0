import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { type Cut, movedCut } from '@/domain/formats/cut.ts';
import type { Size } from '@/domain/recipe/recipe.ts';

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Moves a cut over its picture by pointer or arrow keys, on an element that is as large as the cut
 * is shown: as a frame that is dragged, or as the picture that is dragged below it.
 */
export function useCutGrip({
  cut,
  picture,
  dragged,
  onMove,
  onSettle,
}: {
  cut: Cut;
  picture: Size;
  dragged: 'frame' | 'picture';
  onMove: (cut: Cut) => void;
  /** Once it is where it stays. */
  onSettle: (cut: Cut) => void;
}) {
  const grip = useRef<{ x: number; y: number; from: Cut; scale: number; to?: Cut } | null>(null);
  const direction = dragged === 'frame' ? 1 : -1;

  const letGo = () => {
    const to = grip.current?.to;
    grip.current = null;
    if (to !== undefined) onSettle(to);
  };
  return {
    onPointerDown(event: PointerEvent<HTMLButtonElement>) {
      event.stopPropagation();
      const { currentTarget, pointerId, clientX: x, clientY: y } = event;
      currentTarget.setPointerCapture(pointerId);
      const scale = cut.width / currentTarget.getBoundingClientRect().width;
      grip.current = { x, y, from: cut, scale: direction * scale };
    },
    onPointerMove({ clientX, clientY }: PointerEvent) {
      const held = grip.current;
      if (held === null) return;
      const { x, y, from, scale } = held;
      held.to = movedCut(
        from,
        from.x + (clientX - x) * scale,
        from.y + (clientY - y) * scale,
        picture,
      );
      onMove(held.to);
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
    onKeyDown(event: KeyboardEvent) {
      const step = STEPS[event.key];
      if (step === undefined) return;
      // The arrows of the screen lead to other pictures.
      event.preventDefault();
      const far = (event.shiftKey ? 0.1 : 0.01) * Math.max(picture.width, picture.height);
      const moved = movedCut(cut, cut.x + step[0] * far, cut.y + step[1] * far, picture);
      onMove(moved);
      onSettle(moved);
    },
  };
}
