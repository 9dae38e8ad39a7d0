import type { Size } from '@/domain/recipe/recipe.ts';
import type { Margins } from './network-formats.ts';

/** A part of a picture, in whole pixels of its original. */
export interface Area extends Size {
  readonly x: number;
  readonly y: number;
}

/** The part of a picture that is shown in a format; its original stays as it was received. */
export interface Cut extends Area {
  /** The id of a `NetworkFormat`. */
  readonly format: string;
  /** What it is brought to when it leaves the studio. */
  readonly target: Size;
}

/** The largest part of a picture that has this shape. */
export function largestOfShape({ width, height }: Size, shape: Size): Size {
  const ratio = shape.width / shape.height;
  return width / height > ratio
    ? { width: Math.max(1, Math.round(height * ratio)), height }
    : { width, height: Math.max(1, Math.round(width / ratio)) };
}

/** The middle of what is seen whole in a format, in fractions of it. */
export function middleOf(margins?: Margins): { readonly x: number; readonly y: number } {
  if (margins === undefined) return { x: 0.5, y: 0.5 };
  const { top, right, bottom, left } = margins;
  return { x: (1 + left - right) / 2, y: (1 + top - bottom) / 2 };
}

/** The same part elsewhere, as far as the picture reaches. */
export function movedCut(cut: Cut, x: number, y: number, picture: Size): Cut {
  return {
    ...cut,
    x: within(x, picture.width - cut.width),
    y: within(y, picture.height - cut.height),
  };
}

function within(at: number, room: number): number {
  return Math.round(Math.min(Math.max(0, at), room));
}

/** What happens to a picture on its way into a format. */
export interface CutPlan {
  readonly isCropped: boolean;
  /** How much larger it becomes; below 1 it becomes smaller. */
  readonly scale: number;
}

/** Less than this at the edges is not worth a word. */
const UNSEEN = 0.005;

export function cutPlan(made: Size, target: Size): CutPlan {
  const part = largestOfShape(made, target);
  const kept = (part.width * part.height) / (made.width * made.height);
  return { isCropped: kept < 1 - UNSEEN, scale: target.width / part.width };
}
