import { clamp } from '../color.ts';
import type { World } from '../settings/setting.ts';
import type { Rect } from '../shape.ts';
import { sizeOf, type Actor } from './actor.ts';
import type { Placed } from './placed.ts';

/** Subjects on a table, seen from above: one in the middle, more in a loose grid. */
export function layFlat(actors: readonly Actor[], world: World, area: Rect): readonly Placed[] {
  const random = world.random('flat-lay');
  return inGrid(actors.length, area, world.focusX).map((cell, index) => {
    const actor = actors[index]!;
    const alone = actors.length === 1;
    const fill = alone ? 0.74 : 0.86;
    return {
      ...inCell(actor, cell, fill * (alone ? 1 : clamp(sizeOf(actor), 0.75, 1.1))),
      turn: random.between(-0.3, 0.3),
      depth: 0.7 + index * 0.001,
      manner: 'lie',
    };
  });
}

/** More discs than these are too small; stickers then. */
const MAX_BADGES = 6;

/** How much of its cell a lone subject fills, by how close the camera is. */
const LONE = { far: 0.44, middle: 0.58, near: 0.68 } as const;

/** Subjects without a place to be: each before a disc, or cut out like a sticker where many. */
export function showEmblems(actors: readonly Actor[], world: World, area: Rect): readonly Placed[] {
  const random = world.random('emblem');
  const alone = actors.length === 1;
  const isBadge = actors.length <= MAX_BADGES;
  return inGrid(actors.length, area, world.focusX).map((cell, index) => ({
    ...inCell(
      actors[index]!,
      cell,
      alone ? LONE[world.view.shot] * world.view.zoom : isBadge ? 0.6 : 0.7,
    ),
    turn: isBadge ? 0 : random.between(-0.12, 0.12),
    depth: 0.7 + index * 0.001,
    manner: isBadge ? 'badge' : 'sticker',
  }));
}

/** A half-drop repeat over the whole frame, wrapping at its edges. */
export function repeatAll(actors: readonly Actor[], world: World): readonly Placed[] {
  const { width, height } = world;
  const random = world.random('repeat');
  const across = random.pick([3, 4]);
  const columns = Math.max(2, Math.round((across * width) / Math.min(width, height) / 2) * 2);
  const kinds = actors.filter(({ copy }) => copy === 0);
  const tall = Math.max(2, Math.round((across * height) / Math.min(width, height)));
  // Two kinds take turns both ways, which closes only over an even number of rows.
  const isPair = kinds.length === 2;
  const rows = isPair ? Math.ceil(tall / 2) * 2 : tall;
  const cell = { width: width / columns, height: height / rows };
  const size = Math.min(cell.width, cell.height) * 0.84;
  const placed: Placed[] = [];
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      const actor = kinds[(column + row * (isPair ? 1 : 2)) % kinds.length]!;
      const { bounds } = actor.form;
      const scale =
        (size * clamp(sizeOf(actor), 0.75, 1.1)) / Math.max(bounds.width, bounds.height, 1);
      const middleY = (row + (column % 2 === 0 ? 0.25 : 0.75)) * cell.height;
      placed.push({
        form: actor.form,
        x: (column + 0.5) * cell.width,
        foot: middleY + (bounds.height * scale) / 2,
        scale,
        flipped: (row + column) % 2 === 1,
        turn: random.between(-0.25, 0.25),
        depth: 0.7,
        manner: 'repeat',
      });
    }
  }
  return placed;
}

type Seat = Omit<Placed, 'turn' | 'depth' | 'manner'>;

function inCell(actor: Actor, cell: Rect, fill: number): Seat {
  const { width, height } = actor.form.bounds;
  const scale = Math.min(
    (cell.width * fill) / Math.max(width, 1),
    (cell.height * fill) / Math.max(height, 1),
  );
  return {
    form: actor.form,
    x: cell.x + cell.width / 2,
    foot: cell.y + cell.height / 2 + (height * scale) / 2,
    scale,
    flipped: false,
  };
}

/** Cells as square as the area allows, the last row centred. */
function inGrid(count: number, area: Rect, focusX: number): readonly Rect[] {
  if (count === 1) {
    const edge = Math.min(area.width, area.height);
    const x = clamp(focusX - edge / 2, area.x, area.x + area.width - edge);
    return [{ x, y: area.y + (area.height - edge) / 2, width: edge, height: edge }];
  }
  const columns = clamp(Math.round(Math.sqrt((count * area.width) / area.height)), 1, count);
  const rows = Math.ceil(count / columns);
  const edge = Math.min(area.width / columns, area.height / rows);
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns);
    const inRow = row === rows - 1 ? count - row * columns : columns;
    return {
      x: area.x + area.width / 2 + ((index % columns) - inRow / 2) * edge,
      y: area.y + area.height / 2 + (row - rows / 2) * edge,
      width: edge,
      height: edge,
    };
  });
}
