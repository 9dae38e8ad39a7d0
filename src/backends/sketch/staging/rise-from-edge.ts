import { clamp } from '../color.ts';
import type { World } from '../settings/setting.ts';
import type { Rect } from '../shape.ts';
import { sizeOf, type Actor } from './actor.ts';
import { settled, type Placed } from './placed.ts';

/** Whether the actor ends at the shoulders, so that its lower edge must be hidden. */
export function isBust({ bearing, form, whole }: Actor): boolean {
  return bearing.posture === 'head' && form === whole;
}

/** Share of the height that a bust takes, by how close the camera is. */
const TALL = { far: 0.5, middle: 0.64, near: 0.82 } as const;

/** Busts rise from the lower edge of the frame, as in a portrait. */
export function riseFromEdge(
  actors: readonly Actor[],
  world: World,
  area: Rect,
): readonly Placed[] {
  if (actors.length === 0) return [];
  const edge = world.free.y + world.free.height;
  const room = { ...area, height: edge - area.y };
  const height = Math.min(room.height * TALL[world.view.shot], (area.width / actors.length) * 0.98);
  const step = Math.min(height * 0.86, area.width / actors.length);
  const half = (step * actors.length) / 2;
  const middle = clamp(world.focusX, area.x + half, area.x + area.width - half);
  return actors.map((actor, index) =>
    settled(
      {
        form: actor.form,
        x: middle + (index - (actors.length - 1) / 2) * step,
        foot: edge,
        scale:
          (height * clamp(sizeOf(actor), 0.8, 1.05) * (index % 2 === 0 ? 1 : 0.94)) /
          Math.max(1, actor.form.bounds.height),
        flipped: index % 2 === 1,
        turn: 0,
        depth: 0.9 + (index % 2 === 0 ? 0.01 : 0),
        manner: 'giant',
      },
      room,
    ),
  );
}
