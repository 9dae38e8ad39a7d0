import type { Size } from '@/domain/recipe/recipe.ts';

/** A canvas of this size to draw on. */
export function canvasOf({ width, height }: Size): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (context === null) throw new Error('no canvas');
  return context;
}
