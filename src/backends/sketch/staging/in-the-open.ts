import { clamp } from '../color.ts';
import type { Random } from '../random.ts';
import type { Places, World } from '../settings/setting.ts';
import type { Rect } from '../shape.ts';
import { sizeOf, type Actor } from './actor.ts';
import { boxOf, overlap, settled, type Manner, type Placed } from './placed.ts';

/** How large things are shown by how close the camera is. */
const REACH = { far: 0.66, middle: 1, near: 1.3 } as const;

/** Spreads actors over the air, away from what already stands. */
export function placeInAir(
  actors: readonly Actor[],
  world: World,
  area: Rect,
  air: Rect | null,
  taken: readonly Placed[],
): readonly Placed[] {
  const open = air ? meet(air, area) : area;
  const alone = taken.length === 0;
  const random = world.random('air');
  const { shot, zoom } = world.view;
  const lone = zoom * ((shot === 'near' ? 0.66 : shot === 'far' ? 0.3 : 0.46) + (air ? 0 : 0.08));
  const share =
    actors.length === 1
      ? alone
        ? lone
        : 0.34
      : (alone ? 0.5 : 0.42) / Math.sqrt(actors.length) + 0.12;
  const above = actors.length > 1 && air ? open : area;
  return scatter(actors, alone ? above : open, world, random, share, taken, (actor) =>
    mannerInAir(actor),
  );
}

export function placeInWater(
  actors: readonly Actor[],
  world: World,
  area: Rect,
  water: NonNullable<Places['water']>,
): readonly Placed[] {
  const random = world.random('water');
  const open = meet(water.area, area);
  if (!water.surface) {
    const reach = REACH[world.view.shot] * world.view.zoom;
    const share = actors.length === 1 ? 0.6 * reach : (0.62 * reach) / Math.sqrt(actors.length);
    return scatter(actors, open, world, random, share, [], () => 'swim').map((placed) => ({
      ...placed,
      depth: water.depth,
    }));
  }
  const height =
    (Math.min(world.unit * 430, area.height * 0.42, area.width * 0.5) *
      REACH[world.view.shot] *
      world.view.zoom) /
    Math.sqrt(Math.max(1, actors.length * 0.6));
  return actors.map((actor, index) => {
    const t = actors.length === 1 ? 0.42 : index / (actors.length - 1);
    const x =
      actors.length === 1
        ? world.focusX
        : area.x + area.width * (0.18 + 0.64 * ((t + random.between(-0.08, 0.08) + 1) % 1));
    const nearness = actors.length === 1 ? 0.4 : 0.15 + 0.7 * random.next();
    return settled(
      {
        form: actor.form,
        x,
        foot: open.y + open.height * nearness * 0.8 + height * 0.12,
        scale:
          (height * clamp(sizeOf(actor), 0.6, 1.25) * (0.6 + 0.5 * nearness)) /
          Math.max(1, actor.form.bounds.height),
        flipped: x < world.width / 2 === (actor.bearing.faces === 'left'),
        turn: 0,
        depth: water.depth + nearness * 0.05,
        manner: 'sail',
        of: { subject: actor.subject, name: actor.name, size: sizeOf(actor) },
      },
      area,
    );
  });
}

/** Best-candidate sampling: of some random spots the one that overlaps least. */
function scatter(
  actors: readonly Actor[],
  open: Rect,
  world: World,
  random: Random,
  share: number,
  taken: readonly Placed[],
  mannerFor: (actor: Actor) => Manner,
): readonly Placed[] {
  const boxes = taken.map(boxOf);
  const edge = Math.min(
    Math.sqrt(open.width * open.height),
    Math.min(open.width, open.height) * 1.35,
  );
  return actors.map((actor, index) => {
    const size =
      edge *
      share *
      clamp(sizeOf(actor), 0.62, 1.3) *
      (actors.length > 2 ? random.between(0.72, 1.15) : 1);
    const { width, height } = actor.form.bounds;
    const scale = size / Math.max(width, height, 1);
    const tilt = mannerFor(actor) === 'hang' ? 0 : random.between(-0.14, 0.14);
    let best: Placed | null = null;
    let bestCost = Infinity;
    for (let attempt = 0; attempt < 24; attempt++) {
      const isFirst = index === 0 && attempt < 4;
      const x = isFirst
        ? world.focusX + random.between(-0.06, 0.06) * open.width
        : open.x + open.width * random.between(0.08, 0.92);
      const y = isFirst
        ? open.y + open.height * random.between(0.4, 0.56)
        : open.y + open.height * random.between(0.1, 0.9);
      const candidate = settled(
        {
          form: actor.form,
          x,
          foot:
            mannerFor(actor) === 'hang'
              ? open.y + height * scale + world.unit * random.between(40, 160)
              : y + (height * scale) / 2,
          scale,
          flipped:
            actor.bearing.faces !== 'ahead' &&
            x < world.width / 2 === (actor.bearing.faces === 'left'),
          turn:
            actor.bearing.posture === 'celestial' || actor.bearing.posture === 'sails' ? 0 : tilt,
          depth: actor.bearing.posture === 'celestial' ? 0.06 : 0.86 + index * 0.001,
          manner: mannerFor(actor),
        },
        open,
      );
      const box = boxOf(candidate);
      const cost =
        boxes.reduce((sum, other) => sum + overlap(box, other), 0) +
        attempt * 0.001 * box.width * box.height * (index === 0 ? 1 : 0);
      if (cost < bestCost) {
        best = candidate;
        bestCost = cost;
      }
    }
    boxes.push(boxOf(best!));
    return best!;
  });
}

function mannerInAir({ bearing: { posture } }: Actor): Manner {
  if (posture === 'flies' || posture === 'celestial') return 'fly';
  if (posture === 'hangs') return 'hang';
  if (posture === 'sign' || posture === 'head') return 'sticker';
  return 'float';
}

function meet(a: Rect, b: Rect): Rect {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 20 && height > 20 ? { x, y, width, height } : b;
}
