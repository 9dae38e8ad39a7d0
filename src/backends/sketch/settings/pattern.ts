import type { Brush } from '../brush.ts';
import { lighter, mix, type Color } from '../color.ts';
import { ellipse, moved, polygon, rectangle, type Contour, type Shape } from '../shape.ts';
import { tile } from '../motifs/tile.ts';
import type { Plan, World } from './setting.ts';

/** A repeat without seams: the subjects in a half drop, or leaves, waves and confetti alone. */
export function pattern(world: World): Plan {
  const chosen = world.random('pattern').pick(['leaves', 'scales', 'terrazzo'] as const);
  const variant = world.variant === 'shapes' ? 'shapes' : chosen;
  return {
    layers: [
      { depth: 0, paint: (brush) => paintGround(brush, world) },
      {
        depth: 0.2,
        paint: (brush) =>
          world.hasSubjects ? paintFiller(brush, world) : VARIANTS[variant](brush, world),
      },
    ],
    places: { stand: null, air: null, water: null, manner: 'pattern', giant: null },
  };
}

const VARIANTS = {
  leaves: paintLeaves,
  scales: paintScales,
  terrazzo: paintTerrazzo,
  shapes: paintShapes,
};

function groundOf({ palette }: World): Color {
  return palette.isDark
    ? mix(palette.deep, palette.accents[2], 0.35)
    : mix(palette.pale, palette.accents[1], 0.42);
}

function paintGround(brush: Brush, world: World): void {
  const { width, height, unit } = world;
  brush.paint(rectangle(-unit * 20, -unit * 20, width + unit * 40, height + unit * 40), {
    part: 'backdrop',
    colors: [groundOf(world)],
  });
}

/** The shape, and copies of it beyond each edge that it reaches over. */
function wrapped({ width, height }: World, shape: Shape): Contour[] {
  const copies: Contour[] = [];
  for (const dx of [-width, 0, width])
    for (const dy of [-height, 0, height]) copies.push(...moved(shape, { x: dx, y: dy }));
  return copies;
}

function paintFiller(brush: Brush, world: World): void {
  const { width, height, unit, palette } = world;
  const random = world.random('filler');
  const tints = [
    mix(groundOf(world), palette.accents[0], 0.45),
    mix(groundOf(world), palette.accents[2], 0.4),
    lighter(groundOf(world), palette.isDark ? 0.14 : 0.05),
  ];
  tints.forEach((color) => {
    const shapes: Contour[] = [];
    for (let i = 0; i < 26; i++) {
      const r = unit * random.between(5, 13);
      shapes.push(...wrapped(world, ellipse(width * random.next(), height * random.next(), r)));
    }
    brush.paint(shapes, { part: 'detail', colors: [color] });
  });
}

function paintLeaves(brush: Brush, world: World): void {
  const { width, height, palette } = world;
  const random = world.random('leaves');
  const columns = Math.max(4, Math.round((width / Math.min(width, height)) * 5));
  const rows = Math.max(4, Math.round((height / Math.min(width, height)) * 5));
  const cell = Math.min(width / columns, height / rows);
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      const x = ((column + 0.5) * width) / columns;
      const y = ((row + (column % 2) * 0.5 + 0.25) * height) / rows;
      const turn = random.between(0, 6.3);
      const color = random.pick([
        palette.accents[0],
        palette.accents[2],
        mix(palette.plant, palette.accents[2], 0.3),
      ]);
      const leaves: Contour[] = [];
      for (let i = -2; i <= 2; i++) {
        const lean = turn + i * 0.55;
        const l = cell * (0.5 - Math.abs(i) * 0.06);
        leaves.push(
          ...moved(
            polygon(
              0,
              0,
              l * 0.3,
              -l * 0.15,
              l * 0.7,
              -l * 0.13,
              l,
              0,
              l * 0.7,
              l * 0.13,
              l * 0.3,
              l * 0.15,
            ),
            { x, y, turn: lean },
          ),
        );
      }
      brush.paint(wrapped(world, leaves), { part: 'mass', colors: [color] });
      const berry = moved(ellipse(cell * 0.3, cell * 0.28, cell * 0.06), { x, y, turn });
      brush.paint(wrapped(world, berry), {
        part: 'detail',
        colors: [
          palette.accents[1].l > groundOf(world).l - 0.1 ? palette.accents[0] : palette.accents[1],
        ],
      });
    }
  }
}

/** Overlapping fans in rows, as on waves in Japanese prints. */
function paintScales(brush: Brush, world: World): void {
  const { width, height, palette } = world;
  const random = world.random('scales');
  const columns = Math.max(
    4,
    Math.round((width / Math.min(width, height)) * random.pick([5, 6, 7])),
  );
  const w = width / columns;
  const rows = Math.round(height / (w * 0.5) / 2) * 2;
  const h = height / rows;
  const sets = [
    palette.accents[2],
    palette.accents[0],
    mix(palette.accents[2], palette.accents[3], 0.6),
  ];
  for (let row = -1; row <= rows + 1; row++) {
    for (let column = -1; column <= columns; column++) {
      const x = (column + (Math.abs(row) % 2 === 0 ? 0.5 : 1)) * w;
      const y = row * h;
      const color = sets[(((row + rows) % rows) + ((column + columns) % columns) * 2) % 3]!;
      for (const [share, tint] of [
        [1, mix(groundOf(world), palette.pale, 0.5)],
        [0.9, color],
        [0.66, mix(color, groundOf(world), 0.65)],
        [0.56, color],
        [0.32, mix(color, groundOf(world), 0.65)],
        [0.22, color],
      ] as const) {
        brush.paint(ellipse(x, y + h, (w / 2) * share), { part: 'detail', colors: [tint] });
      }
    }
  }
}

function paintTerrazzo(brush: Brush, world: World): void {
  const { width, height, unit, palette } = world;
  const random = world.random('terrazzo');
  const colors = [
    palette.accents[0],
    palette.accents[2],
    palette.accents[3],
    mix(palette.deep, palette.accents[2], 0.4),
    palette.accents[1],
  ];
  for (let i = 0; i < 120; i++) {
    const r = unit * random.between(12, 62) * (i < 30 ? 1.1 : 0.6);
    const chip: number[] = [];
    const sides = random.whole(4, 7);
    for (let side = 0; side < sides; side++) {
      const angle = ((side + random.between(-0.3, 0.3)) / sides) * Math.PI * 2;
      const reach = r * random.between(0.6, 1.1);
      chip.push(Math.cos(angle) * reach, Math.sin(angle) * reach);
    }
    const at = moved([chip], { x: width * random.next(), y: height * random.next() });
    brush.paint(wrapped(world, at), { part: 'mass', colors: [colors[i % colors.length]!] });
  }
}

/** A grid of plain forms that begins again after some squares. */
function paintShapes(brush: Brush, world: World): void {
  const { width, height, palette } = world;
  const random = world.random('shapes');
  const edge = Math.min(width, height) / random.pick([5, 6]);
  const columns = Math.round(width / edge);
  const rows = Math.round(height / edge);
  const [w, h] = [width / columns, height / rows];
  const ground = groundOf(world);
  const [first, second, third, fourth] = palette.accents;
  const pairs = [
    [ground, first, second],
    [second, third, ground],
    [first, ground, third],
    [mix(third, ground, 0.15), fourth, first],
    [ground, third, first],
  ] as const;
  // A square of this many tiles is what repeats.
  const period = 3;
  const kinds = random.shuffle([0, 1, 2, 3, 4, 5, 6, 7, 0]);
  const turns = kinds.map(() => random.whole(0, 3));
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = (row % period) * period + (column % period);
      const [under, form, inner] = pairs[at % pairs.length]!;
      const [x, y] = [column * w, row * h];
      brush.paint(rectangle(x, y, w + 1, h + 1), { part: 'detail', colors: [under] });
      for (const [shape, color] of tile(x, y, w, h, kinds[at]!, turns[at]!, form, inner))
        brush.paint(shape, { part: 'mass', colors: [color] });
    }
  }
}
