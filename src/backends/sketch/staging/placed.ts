import type { Form } from '../form.ts';
import type { Rect } from '../shape.ts';

/** A subject with its place in the picture. */
export interface Placed {
  readonly form: Form;
  /** Middle of the form's bounds, and their bottom: feet, wheels or the lowest leaf. */
  readonly x: number;
  readonly foot: number;
  /** Pixels to one unit of the form. */
  readonly scale: number;
  readonly flipped: boolean;
  /** Radians, clockwise, about the middle of the bounds. */
  readonly turn: number;
  readonly depth: number;
  readonly manner: Manner;
  /** Index among the scene's subjects, and the vector's name, where others refer to it. */
  readonly of?: { readonly subject: number; readonly name: string; readonly size: number };
}

export type Manner =
  /** On the ground, with contact. */
  | 'stand'
  /** On another subject. */
  | 'perch'
  | 'fly'
  | 'swim'
  | 'sail'
  | 'hang'
  | 'float'
  /** Seen from above, lying. */
  | 'lie'
  /** Before a disc. */
  | 'badge'
  | 'sticker'
  /** Rising behind a ridge that hides its lower part. */
  | 'giant'
  /** One of many in a repeat. */
  | 'repeat';

/** What a placed subject covers; turning makes it a little generous. */
export function boxOf({ form, x, foot, scale, turn }: Placed): Rect {
  const width = form.bounds.width * scale;
  const height = form.bounds.height * scale;
  const cos = Math.abs(Math.cos(turn));
  const sin = Math.abs(Math.sin(turn));
  const covered = { width: width * cos + height * sin, height: width * sin + height * cos };
  return {
    x: x - covered.width / 2,
    y: foot - height / 2 - covered.height / 2,
    ...covered,
  };
}

export function overlap(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** The same, moved and if need be made smaller until it lies inside the area. */
export function settled(placed: Placed, area: Rect): Placed {
  const box = boxOf(placed);
  const fit = Math.min(1, area.width / box.width, area.height / box.height);
  const smaller = fit < 1 ? { ...placed, scale: placed.scale * fit * 0.999 } : placed;
  const { x, y, width, height } = boxOf(smaller);
  const right = Math.max(0, area.x - x) - Math.max(0, x + width - area.x - area.width);
  const down = Math.max(0, area.y - y) - Math.max(0, y + height - area.y - area.height);
  return { ...smaller, x: smaller.x + right, foot: smaller.foot + down };
}
