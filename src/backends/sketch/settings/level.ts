import type { World } from './setting.ts';

/** Height of the horizon of an ordinary view, as a share of the free height. */
const USUAL_SKY = 0.58;

/**
 * A height in the free frame by its share from the top, moved with the camera: `give` says how far
 * it follows the horizon.
 */
export function level({ free, horizon }: World, share: number, give = 0.5): number {
  const sky = (horizon - free.y) / free.height;
  return free.y + free.height * (share + (sky - USUAL_SKY) * give);
}
