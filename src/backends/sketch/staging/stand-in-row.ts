import { clamp } from '../color.ts';
import type { Places, World } from '../settings/setting.ts';
import type { Rect } from '../shape.ts';
import { sizeOf, type Actor } from './actor.ts';
import { settled, type Manner, type Placed } from './placed.ts';

type Stand = NonNullable<Places['stand']>;

/** How much nearer or farther a shot puts everybody on the ground. */
const AWAY = { far: -0.2, middle: 0, near: 0.3 } as const;

/** Puts actors on the ground in one group around the focus, larger ones farther back. */
export function standInRow(
  actors: readonly Actor[],
  world: World,
  area: Rect,
  stand: Stand,
  giant: Places['giant'],
): readonly Placed[] {
  if (actors.length === 0) return [];
  const random = world.random('row');
  const order = ordered(actors);
  const rows = order.length > 4 ? 2 : 1;
  const tallest = Math.max(...order.map(sizeOf));
  const bottom = Math.min(stand.near, area.y + area.height);
  const headroom = bottom - area.y;
  const closeness = closenessOf(order.length, world, stand);
  const widest = Math.max(...order.map(({ whole: { bounds } }) => bounds.width / bounds.height));
  const heightFor = Math.min(headroom * closeness, (area.width * 0.66) / widest, world.unit * 820);
  // A lone small thing still fills its picture; beside others it keeps its proportion.
  const unitHeight = heightFor / (order.length === 1 ? 1 : tallest);
  const wishedWidths = order.map((actor) => {
    const { width, height } = actor.whole.bounds;
    const own = order.length === 1 ? loneSize(actor) : sizeOf(actor);
    return { height: unitHeight * own, width: (unitHeight * own * width) / Math.max(1, height) };
  });
  const overlapShare = order.length > 4 ? 0.8 : order.length > 2 ? 0.9 : 0.96;
  const total = wishedWidths.reduce((sum, { width }) => sum + width * overlapShare, 0) / rows;
  const fit = Math.min(1, (area.width * 0.92) / total);
  const middle = clamp(
    world.focusX,
    area.x + (total * fit) / 2,
    area.x + area.width - (total * fit) / 2,
  );
  const centre = world.free.x + world.free.width / 2;
  const placed: Placed[] = [];
  const pens = Array.from({ length: rows }, () => middle - (total * fit) / 2);
  order.forEach((actor, index) => {
    const row = rows === 2 ? index % 2 : 0;
    const size = wishedWidths[index]!;
    const nearness = nearnessOf(
      actor,
      order,
      row,
      rows,
      random.between(-0.08, 0.08) + AWAY[world.view.shot],
    );
    const perspective = order.length === 1 ? 1 : 0.82 + 0.18 * nearness;
    // Of many alike, none is quite as tall as the next.
    const variety = order.length > 2 && actor.copy > 0 ? random.between(0.82, 1) : 1;
    const height = size.height * fit * perspective * variety;
    const width = size.width * fit * overlapShare;
    const x = pens[row]! + width / 2 + (row === 1 ? width * 0.25 : 0);
    pens[row]! += width;
    const far = Math.min(stand.far, bottom);
    placed.push(
      settled(
        {
          form: actor.whole,
          x,
          foot: far + (bottom - far) * nearness,
          scale: height / Math.max(1, actor.whole.bounds.height),
          flipped: shouldFlip(actor, x, order, order.length === 1 ? centre - 1 : middle, world),
          turn: 0,
          depth: stand.depth[0] + (stand.depth[1] - stand.depth[0]) * nearness,
          manner: mannerOf(actor, giant),
          of: { subject: actor.subject, name: actor.name, size: sizeOf(actor) },
        },
        area,
      ),
    );
  });
  return placed.map((one, index) => drawnClose(one, order[index]!, placed, order, area));
}

/** Share of the headroom that the tallest takes. */
function closenessOf(count: number, world: World, { span }: Stand): number {
  // On a plinth a thing is what the picture is about, however far the camera.
  const shot = span && world.view.shot === 'far' ? 'middle' : world.view.shot;
  const alone = { far: 0.34, middle: 0.54, near: 0.78 }[shot];
  const together = { far: 0.38, middle: 0.56, near: 0.74 }[shot];
  const share = (count === 1 ? alone : together) + (isWide(world) ? 0.14 : 0);
  return Math.min(0.86, share * world.view.zoom);
}

const CLOSE: ReadonlySet<string> = new Set(['behind', 'before', 'inside', 'below']);

/** A banner is all width: what stands in it takes more of its height. */
function isWide({ width, height }: World): boolean {
  return width > height * 1.6;
}

/** What is behind, before, under or inside another overlaps it. */
function drawnClose(
  placed: Placed,
  actor: Actor,
  all: readonly Placed[],
  order: readonly Actor[],
  area: Rect,
): Placed {
  const relation = actor.place?.relation;
  if (!relation || !CLOSE.has(relation)) return placed;
  const other = all[order.findIndex(({ subject }) => subject === actor.place?.subject)];
  if (!other || other === placed) return placed;
  const towards = relation === 'inside' ? 1 : relation === 'below' ? 0.62 : 0.5;
  return settled({ ...placed, x: placed.x + (other.x - placed.x) * towards }, area);
}

function mannerOf(actor: Actor, giant: Places['giant']): Manner {
  return actor.bearing.posture === 'head' && actor.whole === actor.form && giant === null
    ? 'badge'
    : 'stand';
}

function loneSize(actor: Actor): number {
  const { wish, bearing } = actor;
  const wished = wish === 'small' ? 0.6 : wish === 'large' ? 1.25 : 1;
  return wished * clamp(bearing.size ** 0.3, 0.72, 1.2);
}

/** From left to right as the prompt says, else the tallest in the middle. */
function ordered(actors: readonly Actor[]): readonly Actor[] {
  const related = actors.some(
    ({ place }) => place?.relation === 'left-of' || place?.relation === 'right-of',
  );
  if (related) {
    return actors.toSorted((a, b) => rank(a) - rank(b));
  }
  const row: Actor[] = [];
  actors
    .toSorted((a, b) => sizeOf(b) - sizeOf(a))
    .forEach((actor, index) => (index % 2 === 0 ? row.push(actor) : row.unshift(actor)));
  return row;
}

function rank({ place, subject }: Actor): number {
  if (place?.relation === 'left-of') return place.subject - 0.5;
  if (place?.relation === 'right-of') return place.subject + 0.5;
  return subject;
}

/** 0 at the far edge of the ground, 1 at the near one. */
function nearnessOf(
  actor: Actor,
  actors: readonly Actor[],
  row: number,
  rows: number,
  chance: number,
): number {
  const relation = actor.place?.relation;
  if (relation === 'behind') return 0.1;
  if (relation === 'before' || relation === 'below') return 0.95;
  const isBehindOther = actors.some(
    (other) =>
      other.place?.subject === actor.subject &&
      other !== actor &&
      other.place.relation === 'behind',
  );
  if (isBehindOther) return 0.85;
  const tallest = Math.max(...actors.map(sizeOf));
  const smallness = 1 - sizeOf(actor) / tallest;
  if (actors.length === 1) return clamp(0.6 + chance, 0, 1);
  return clamp((rows === 2 ? 0.3 + row * 0.5 : 0.5) + smallness * 0.55 + chance, 0, 1);
}

/** Subjects look into the picture, a herd one way, and a pair at each other. */
function shouldFlip(
  actor: Actor,
  x: number,
  order: readonly Actor[],
  middle: number,
  { view: { group }, free }: World,
): boolean {
  const { faces } = actor.bearing;
  const frameMiddle = free.x + free.width / 2;
  if (faces === 'ahead') return actor.copy % 2 === 1;
  const isAlike = order.length > 1 && order.every(({ subject }) => subject === actor.subject);
  const walks = isAlike && (group === 'follow' || order.length > 2);
  const looksLeft = walks ? middle > frameMiddle : x > middle;
  return looksLeft !== (faces === 'left');
}
