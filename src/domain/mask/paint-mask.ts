import type { Size } from '@/domain/recipe/recipe.ts';
import type { MaskStep, Point } from './mask-drawing.ts';

/** The part of a canvas that painting needs. */
export interface PaintTarget {
  globalCompositeOperation: string;
  lineWidth: number;
  lineCap: string;
  lineJoin: string;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  stroke(): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  clearRect(x: number, y: number, width: number, height: number): void;
}

/** Paints one step in the target's colours; what is painted is opaque, all else transparent. */
export function paintStep(target: PaintTarget, step: MaskStep, { width, height }: Size): void {
  switch (step.kind) {
    case 'stroke':
      target.globalCompositeOperation = step.isErasing ? 'destination-out' : 'source-over';
      target.lineWidth = 2 * step.radius * Math.max(width, height);
      target.lineCap = target.lineJoin = 'round';
      strokeAlong(target, step.points, { width, height });
      break;
    case 'rectangle': {
      const { x, y } = step.from;
      target.globalCompositeOperation = 'source-over';
      target.fillRect(x * width, y * height, (step.to.x - x) * width, (step.to.y - y) * height);
      break;
    }
    case 'invert':
      // What is filled stays only where nothing was.
      target.globalCompositeOperation = 'source-out';
      target.fillRect(0, 0, width, height);
      break;
    case 'clear':
      target.clearRect(0, 0, width, height);
  }
}

function strokeAlong(target: PaintTarget, points: readonly Point[], { width, height }: Size): void {
  const [first] = points;
  if (first === undefined) return;
  target.beginPath();
  target.moveTo(first.x * width, first.y * height);
  // A line of no length at all is not drawn, so a single point is one of hardly any.
  target.lineTo(first.x * width + 0.01, first.y * height);
  for (const { x, y } of points) target.lineTo(x * width, y * height);
  target.stroke();
}
