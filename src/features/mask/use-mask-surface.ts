import { type RefObject, useEffect, useRef, useState } from 'react';
import type { MaskStep, Point } from '@/domain/mask/mask-drawing.ts';
import { paintStep } from '@/domain/mask/paint-mask.ts';
import type { Size } from '@/domain/recipe/recipe.ts';

/** The mask is shown on no more than this, however large it is: the full size is painted in a worker. */
const SHOWN_EDGE = 1536;

export function shownSize({ width, height }: Size): Size {
  const scale = Math.min(1, SHOWN_EDGE / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

export interface MaskSurface {
  /** Shows a step that is not yet among the steps, as a stroke that is being led. */
  readonly show: (step: MaskStep) => void;
  /** Shows nothing but the steps again. */
  readonly reset: () => void;
}

/** Has a canvas of this size show the steps, painted on an earlier mask. */
export function useMaskSurface(
  canvas: RefObject<HTMLCanvasElement | null>,
  ground: Blob | null,
  steps: readonly MaskStep[],
  size: Size,
): MaskSurface {
  const [painted, setPainted] = useState<ImageBitmap | null>(null);

  useEffect(() => {
    if (ground === null) return undefined;
    let isWanted = true;
    let decoded: ImageBitmap | undefined;
    const { width, height } = size;
    void createImageBitmap(ground, { resizeWidth: width, resizeHeight: height }).then((bitmap) => {
      decoded = bitmap;
      if (isWanted) setPainted(bitmap);
      return undefined;
    });
    return () => {
      isWanted = false;
      decoded?.close();
    };
  }, [ground, size]);

  const paint = useRef((_steps: readonly MaskStep[]) => {});
  useEffect(() => {
    paint.current = (all) => {
      const target = contextOf(canvas.current);
      if (target === null) return;
      target.globalCompositeOperation = 'source-over';
      target.clearRect(0, 0, size.width, size.height);
      if (painted) {
        target.drawImage(painted, 0, 0, size.width, size.height);
        // The mask is opaque where it keeps, what is shown where it paints.
        paintStep(target, { kind: 'invert' }, size);
      }
      for (const step of all) paintStep(target, step, size);
    };
    paint.current(steps);
  }, [canvas, painted, steps, size]);

  return {
    show: (step) => {
      const target = contextOf(canvas.current);
      if (target) paintStep(target, step, size);
    },
    reset: () => paint.current(steps),
  };
}

function contextOf(canvas: HTMLCanvasElement | null): CanvasRenderingContext2D | null {
  const target = canvas?.getContext('2d') ?? null;
  if (canvas && target) {
    const color = getComputedStyle(canvas).color;
    target.fillStyle = color;
    target.strokeStyle = color;
  }
  return target;
}

/** The part of a stroke from its last shown point on. */
export function since(points: readonly Point[], shown: number): readonly Point[] {
  return points.slice(Math.max(0, shown - 1));
}
