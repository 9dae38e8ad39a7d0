import { clamp } from '../color.ts';
import type { Places, World } from '../settings/setting.ts';
import type { Rect } from '../shape.ts';
import { sizeOf, type Actor } from './actor.ts';
import { settled, type Placed } from './placed.ts';
import { standInRow } from './stand-in-row.ts';

type Stand = NonNullable<Places['stand']>;

/** More than these in depth would hide each other. */
const MAX_IN_DEPTH = 6;

/** Puts actors on the ground as the view groups them; where the prompt relates them, in a row. */
export function standOnGround(
  actors: readonly Actor[],
  world: World,
  area: Rect,
  stand: Stand,
  giant: Places['giant'],
): readonly Placed[] {
  const { group } = world.view;
  const isFree =
    actors.length > 1 &&
    actors.length <= MAX_IN_DEPTH &&
    !stand.span &&
    actors.every(({ place, form, whole, bearing }) => {
      return place === null && !(bearing.posture === 'head' && form === whole);
    });
  const isAlike = actors.every(({ subject }) => subject === actors[0]?.subject);
  if (isFree && isAlike && group === 'depth') return inDepth(actors, world, area, stand);
  if (isFree && group === 'apart') return apart(actors, world, area, stand);
  return standInRow(actors, world, area, stand, giant);
}

/** Where they stand across the area, the nearest first; those behind are seen between the others. */
const ZIGZAG = [0.3, 0.76, 0.52, 0.9, 0.12, 0.64] as const;

/** One close by, the others farther and farther off. */
function inDepth(
  actors: readonly Actor[],
  world: World,
  area: Rect,
  stand: Stand,
): readonly Placed[] {
  const random = world.random('depth');
  const isMirrored = world.focusX > world.free.x + world.free.width / 2;
  const last = actors.length - 1;
  const reach = { far: 0.66, middle: 0.92, near: 1 }[world.view.shot] * world.view.zoom;
  return actors.map((actor, index) => {
    const away = index / last;
    const across = ZIGZAG[index % ZIGZAG.length]! + random.between(-0.03, 0.03);
    return onSpot(actor, world, area, stand, {
      across: isMirrored ? 1 - across : across,
      nearness: 0.95 - 0.9 * away,
      height: (index === 0 ? 0.66 : 0.42 - 0.16 * away) * reach * clamp(sizeOf(actor), 0.7, 1.15),
      width: index === 0 ? 0.58 : 0.34,
      looksLeft: across > 0.5 !== isMirrored,
    });
  });
}

/** Spread over the whole width, with ground between them. */
function apart(
  actors: readonly Actor[],
  world: World,
  area: Rect,
  stand: Stand,
): readonly Placed[] {
  const random = world.random('apart');
  const tallest = Math.max(...actors.map(sizeOf));
  const looksIn = random.chance(0.6);
  const tall = { far: 0.34, middle: 0.46, near: 0.56 }[world.view.shot] * world.view.zoom;
  return actors.map((actor, index) => {
    const across = (index + 0.5) / actors.length + random.between(-0.05, 0.05) / actors.length;
    return onSpot(actor, world, area, stand, {
      across,
      nearness: clamp(0.5 + random.between(-0.4, 0.4), 0, 1),
      height: (tall * sizeOf(actor)) / tallest,
      width: 0.86 / actors.length,
      looksLeft: across > 0.5 === looksIn,
    });
  });
}

interface Spot {
  /** Shares of the area's width and height. */
  readonly across: number;
  readonly height: number;
  readonly width: number;
  /** 0 at the far edge of the ground, 1 at the near one. */
  readonly nearness: number;
  readonly looksLeft: boolean;
}

function onSpot(
  actor: Actor,
  { unit }: World,
  area: Rect,
  stand: Stand,
  { across, height, width, nearness, looksLeft }: Spot,
): Placed {
  const { bounds } = actor.whole;
  const bottom = Math.min(stand.near, area.y + area.height);
  const far = Math.min(stand.far, bottom);
  const scale = Math.min(
    ((bottom - area.y) * height) / Math.max(1, bounds.height),
    (area.width * width) / Math.max(1, bounds.width),
    (unit * 820) / Math.max(1, bounds.height),
  );
  const { faces } = actor.bearing;
  return settled(
    {
      form: actor.whole,
      x: area.x + area.width * across,
      foot: far + (bottom - far) * nearness,
      scale,
      flipped: faces === 'ahead' ? actor.copy % 2 === 1 : looksLeft !== (faces === 'left'),
      turn: 0,
      depth: stand.depth[0] + (stand.depth[1] - stand.depth[0]) * nearness,
      manner: 'stand',
      of: { subject: actor.subject, name: actor.name, size: sizeOf(actor) },
    },
    area,
  );
}
