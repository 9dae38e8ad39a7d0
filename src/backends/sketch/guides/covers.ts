import type { Fill } from '../brush.ts';
import type { World } from '../settings/setting.ts';
import { boundsOf, type Shape } from '../shape.ts';

/** Whether the fill hides what is behind it; shade, haze and falling snow do not. */
export function covers(
  shape: Shape,
  { part, fades, alpha = 1 }: Fill,
  { height }: Pick<World, 'height'>,
): boolean {
  if (part === 'shadow' || fades || alpha < 0.5) return false;
  return part !== 'detail' || shape.length < STREWN || boundsOf([shape]).height < height * 0.7;
}

/** So many forms painted as one are strewn about. */
export const STREWN = 12;

/** What falls or drifts before the picture lies above this depth. */
export const NEAREST = 1;
