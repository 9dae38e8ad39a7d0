import type { Brush } from '../brush.ts';
import { lighter, mix, type Color } from '../color.ts';
import { tile, TILE_KINDS } from '../motifs/tile.ts';
import { ellipse, polygon, rectangle } from '../shape.ts';
import type { Plan, World } from './setting.ts';

/** A poster of plain forms: a Bauhaus grid, a Swiss diagonal, or arcs about one point. */
export function geometric(world: World): Plan {
  const variant = world.random('geometric').pick(['grid', 'swiss', 'arcs', 'grid'] as const);
  return {
    layers: [
      { depth: 0, paint: (brush) => paintPaper(brush, world) },
      { depth: 0.2, paint: (brush) => VARIANTS[variant](brush, world) },
      { depth: 0.3, paint: (brush) => clearForText(brush, world) },
    ],
    places: { stand: null, air: null, water: null, manner: 'emblem', giant: null },
  };
}

const VARIANTS = { grid: paintGrid, swiss: paintSwiss, arcs: paintArcs };

function paperOf({ palette }: World): Color {
  return palette.isDark
    ? mix(palette.deep, palette.sky[1], 0.3)
    : mix(palette.pale, palette.accents[3], 0.35);
}

function paintPaper(brush: Brush, world: World): void {
  const { width, height, unit } = world;
  brush.paint(rectangle(-unit * 20, -unit * 20, width + unit * 40, height + unit * 40), {
    part: 'backdrop',
    colors: [paperOf(world)],
  });
}

/** Paper where text will stand: posters are set on empty ground. */
function clearForText(brush: Brush, world: World): void {
  const { width, height, free } = world;
  const right = free.x + free.width;
  const bottom = free.y + free.height;
  const strips = [
    rectangle(-2, -2, width + 4, free.y + 2),
    rectangle(-2, bottom, width + 4, height - bottom + 2),
    rectangle(-2, -2, free.x + 2, height + 4),
    rectangle(right, -2, width - right + 2, height + 4),
  ];
  const wide = [free.y, height - bottom, free.x, width - right];
  strips.forEach((strip, index) => {
    // A strip too narrow for text is the margin of a quiet side, not its place.
    if (wide[index]! > world.unit * 60 && world.quietSide === null)
      brush.paint(strip, { part: 'backdrop', colors: [paperOf(world)] });
  });
}

/** Squares of a grid, each with one plain form; the middle stays calm where a subject comes. */
function paintGrid(brush: Brush, world: World): void {
  const { width, height, palette } = world;
  const random = world.random('grid');
  const across = random.pick([4, 5, 6]);
  const cell = Math.min(width, height) / across;
  const columns = Math.round(width / cell);
  const rows = Math.round(height / cell);
  const w = width / columns;
  const h = height / rows;
  const paper = paperOf(world);
  const dark = mix(palette.deep, palette.accents[2], 0.15);
  const colors = [...palette.accents.slice(0, 3), dark, mix(paper, palette.accents[3], 0.6)];
  const bag: Color[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (bag.length < 2) bag.push(...random.shuffle(colors));
      const ground = bag.pop()!;
      const form = bag.find((color) => Math.abs(color.l - ground.l) > 0.16) ?? paper;
      const x = column * w;
      const y = row * h;
      brush.paint(rectangle(x, y, w + 1, h + 1), {
        part: 'mass',
        colors: [random.chance(0.25) ? paper : ground],
      });
      for (const [shape, color] of tile(
        x,
        y,
        w,
        h,
        random.whole(0, TILE_KINDS - 1),
        random.whole(0, 3),
        form,
        random.pick([paper, dark]),
      )) {
        brush.paint(shape, { part: 'mass', colors: [color] });
      }
    }
  }
}

/** One large disc, bars on a diagonal, and a great deal of paper. */
function paintSwiss(brush: Brush, world: World): void {
  const { width, height, unit, palette, focusX } = world;
  const random = world.random('swiss');
  const [first, second, third] = palette.accents;
  const angle = random.pick([-0.6, -0.42, 0.5]);
  const dark = mix(palette.deep, third, 0.2);
  const r = Math.min(width, height) * random.between(0.3, 0.38);
  const x = focusX < width / 2 ? width * 0.66 : width * 0.34;
  brush.paint(ellipse(x, height * 0.4, r), { part: 'mass', colors: [first] });
  for (let i = 0; i < 7; i++) {
    const offset = (i - 3) * unit * 86;
    const w = unit * [18, 46, 12, 64, 26, 8, 36][i]!;
    const length = unit * random.between(420, 1500);
    const cos = Math.cos(angle);
    const sin = Math.sin(angle);
    const mx = width / 2 - sin * offset + cos * unit * random.between(-260, 260);
    const my = height * 0.6 + cos * offset + sin * unit * random.between(-260, 260);
    const ux = (cos * length) / 2;
    const uy = (sin * length) / 2;
    const vx = (-sin * w) / 2;
    const vy = (cos * w) / 2;
    brush.paint(
      polygon(
        mx - ux - vx,
        my - uy - vy,
        mx + ux - vx,
        my + uy - vy,
        mx + ux + vx,
        my + uy + vy,
        mx - ux + vx,
        my - uy + vy,
      ),
      {
        part: 'mass',
        colors: [[dark, second, first, third, dark, second, dark][i]!],
        alpha: i === 3 ? 0.9 : 1,
      },
    );
  }
  brush.paint(ellipse(width - x, height * 0.76, r * 0.3), { part: 'mass', colors: [second] });
}

/** Rainbows of arcs that meet in corners. */
function paintArcs(brush: Brush, world: World): void {
  const { width, height, palette } = world;
  const random = world.random('arcs');
  const edge = Math.min(width, height);
  const [first, second, third, fourth] = palette.accents;
  const dark = mix(palette.deep, third, 0.2);
  const corners = random
    .shuffle([
      [0, height],
      [width, height],
      [width, 0],
      [0, 0],
    ] as const)
    .slice(0, 3);
  corners.forEach(([x, y], index) => {
    const colors = random.shuffle([first, second, third, fourth, dark]);
    const radius = edge * [0.92, 0.56, 0.42][index]!;
    colors.forEach((color, ring) => {
      brush.paint(ellipse(x, y, radius * (1 - ring * 0.185)), {
        part: 'mass',
        colors: [lighter(color, 0.01)],
      });
    });
  });
}
