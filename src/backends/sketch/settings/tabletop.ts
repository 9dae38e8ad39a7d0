import type { Brush } from '../brush.ts';
import { lighter, mix, oklch, type Color } from '../color.ts';
import {
  moved,
  polygon,
  rectangle,
  roundedRectangle,
  ellipse,
  type Contour,
  type Shape,
} from '../shape.ts';
import type { Plan, World } from './setting.ts';

/** A table from straight above: cloth, board or two fields of colour, small things at the edges. */
export function tabletop(world: World): Plan {
  const variant = world.random('tabletop').pick(['halves', 'wood', 'cloth', 'paper'] as const);
  return {
    layers: [
      { depth: 0, paint: (brush) => paintTop(brush, world, variant) },
      { depth: 0.2, paint: (brush) => paintShade(brush, world) },
      { depth: 0.3, paint: (brush) => paintCentre(brush, world, variant) },
      { depth: 0.4, paint: (brush) => paintScatter(brush, world) },
    ],
    places: {
      stand: null,
      air: null,
      water: null,
      manner: 'flat-lay',
      giant: null,
      // Its plate is there already.
      ...(world.subjects.size > 1 && { painted: new Set(['fork-and-knife-with-plate']) }),
    },
  };
}

type Variant = 'halves' | 'wood' | 'cloth' | 'paper';

function paintTop(brush: Brush, world: World, variant: Variant): void {
  const { width, height, unit, palette } = world;
  const m = unit * 20;
  const all = rectangle(-m, -m, width + 2 * m, height + 2 * m);
  const dark = world.palette.isDark ? 0.5 : 0;
  const [first, second] = palette.accents;
  if (variant === 'wood') {
    const wood = mix(oklch(0.68, 0.08, 62), palette.deep, dark);
    brush.paint(all, { part: 'backdrop', colors: [wood, lighter(wood, -0.03)] });
    const gaps: Contour[] = [];
    for (let i = 0; i * unit * 170 < height; i++) {
      const y = i * unit * 170;
      brush.paint(rectangle(-m, y, width + 2 * m, unit * 168), {
        part: 'detail',
        colors: [lighter(wood, world.random(`board ${i}`).between(-0.035, 0.035))],
      });
      gaps.push(rectangle(-m, y + unit * 167, width + 2 * m, unit * 4)[0]!);
    }
    brush.paint(gaps, { part: 'detail', colors: [mix(wood, palette.deep, 0.5)] });
    return;
  }
  const base = mix(
    mix(palette.pale, variant === 'paper' ? second : first, variant === 'paper' ? 0.4 : 0.5),
    palette.deep,
    dark,
  );
  brush.paint(all, { part: 'backdrop', colors: [lighter(base, 0.02), lighter(base, -0.02)] });
  if (variant === 'halves') {
    const lean = world.random('lean').between(-0.3, 0.3) * width;
    brush.paint(
      polygon(
        -m,
        height * 0.5 - lean * 0.6,
        width + m,
        height * 0.5 + lean * 0.6,
        width + m,
        height + m,
        -m,
        height + m,
      ),
      { part: 'mass', colors: [mix(mix(second, palette.pale, 0.2), palette.deep, dark)] },
    );
  }
  if (variant === 'cloth') {
    const step = unit * 74;
    const checks: Contour[] = [];
    for (let x = -m; x < width + m; x += step * 2)
      checks.push(rectangle(x, -m, step, height + 2 * m)[0]!);
    const rows: Contour[] = [];
    for (let y = -m; y < height + m; y += step * 2)
      rows.push(rectangle(-m, y, width + 2 * m, step)[0]!);
    const stripe = mix(first, palette.deep, dark);
    brush.paint(checks, { part: 'detail', colors: [stripe], alpha: 0.34 });
    brush.paint(rows, { part: 'detail', colors: [stripe], alpha: 0.34 });
  }
}

function paintCentre(brush: Brush, world: World, variant: Variant): void {
  const { width, height, unit, palette, free, focusX, hasSubjects } = world;
  if (!hasSubjects && variant !== 'paper')
    return plate(
      brush,
      world,
      focusX,
      free.y + free.height / 2,
      Math.min(free.width, free.height) * 0.3,
    );
  const x = focusX;
  const y = free.y + free.height / 2;
  const edge = Math.min(free.width, free.height);
  if (variant === 'paper') {
    const sheet = moved(rectangle(-edge * 0.36, -edge * 0.42, edge * 0.72, edge * 0.84), {
      x,
      y,
      turn: world.random('sheet').between(-0.2, 0.2),
    });
    cast(brush, world, sheet, unit * 9);
    brush.paint(sheet, { part: 'mass', colors: [mix(palette.pale, { l: 1, c: 0, h: 0 }, 0.3)] });
  } else if (variant === 'wood') {
    const board = roundedRectangle(
      x - edge * 0.43,
      y - edge * 0.4,
      edge * 0.86,
      edge * 0.8,
      edge * 0.06,
    );
    cast(brush, world, board, unit * 14);
    brush.paint(board, { part: 'mass', colors: [mix(palette.accents[0], palette.pale, 0.35)] });
  } else plate(brush, world, x, y, edge * 0.42);
  if (width > height * 1.6 || height > width * 1.6) cutlery(brush, world);
}

function plate(brush: Brush, world: World, x: number, y: number, radius: number): void {
  const { unit, palette } = world;
  const china = mix(palette.pale, { l: 0.99, c: 0, h: 0 }, 0.5);
  cast(brush, world, ellipse(x, y, radius), unit * 14);
  brush.paint(ellipse(x, y, radius), { part: 'mass', colors: [china, lighter(china, -0.05)] });
  brush.paint(ellipse(x, y, radius * 0.94), {
    part: 'detail',
    colors: [mix(palette.accents[2], china, 0.35)],
  });
  brush.paint(ellipse(x, y, radius * 0.91), { part: 'detail', colors: [china] });
  brush.paint(ellipse(x, y, radius * 0.72), {
    part: 'detail',
    colors: [lighter(china, -0.055), lighter(china, 0.01)],
  });
}

function cutlery(brush: Brush, world: World): void {
  const { unit, width, height, palette } = world;
  const metal = mix(palette.pale, oklch(0.7, 0.02, 250), 0.6);
  const knife = moved(roundedRectangle(-unit * 9, -unit * 190, unit * 18, unit * 380, unit * 9), {
    x: width * 0.9,
    y: height * 0.5,
    turn: 0.06,
  });
  cast(brush, world, knife, unit * 5);
  brush.paint(knife, { part: 'mass', colors: [metal, lighter(metal, -0.12)] });
}

function cast(brush: Brush, { palette }: World, shape: Shape, reach: number): void {
  for (const [share, alpha] of [
    [1.5, 0.1],
    [1, 0.14],
    [0.5, 0.16],
  ] as const) {
    brush.paint(moved(shape, { x: reach * share * 0.7, y: reach * share }), {
      part: 'shadow',
      colors: [mix(palette.shade, { l: 0.5, c: 0.04, h: palette.shade.h }, 0.4)],
      alpha,
    });
  }
}

/** Shade of a window's bars and of leaves outside, lying over the table. */
function paintShade(brush: Brush, world: World): void {
  const { width, height, unit, palette } = world;
  const random = world.random('shade');
  const bars: Contour[] = [];
  const lean = random.between(0.2, 0.5) * random.sign();
  for (let i = 0; i < 3; i++) {
    const x = width * (0.1 + 0.38 * i);
    bars.push([
      x,
      -unit * 20,
      x + unit * 46,
      -unit * 20,
      x + unit * 46 + lean * height,
      height + unit * 20,
      x + lean * height,
      height + unit * 20,
    ]);
  }
  brush.paint(bars, {
    part: 'shadow',
    colors: [mix(palette.shade, { l: 0.7, c: 0.03, h: palette.shade.h }, 0.6)],
    alpha: 0.2,
  });
}

function paintScatter(brush: Brush, world: World): void {
  const { width, height, unit, palette, focusX, free } = world;
  const random = world.random('scatter');
  const kinds = ['leaf', 'dot', 'petal'] as const;
  const kind = random.pick(kinds);
  const reach = Math.min(free.width, free.height) * 0.46;
  const leaf: Color = mix(oklch(0.52, 0.1, 150), palette.deep, palette.isDark ? 0.4 : 0.08);
  for (let i = 0; i < 26; i++) {
    const x = width * random.next();
    const y = height * random.next();
    if (Math.hypot(x - focusX, y - free.y - free.height / 2) < reach) continue;
    const r = unit * random.between(16, 44);
    const turn = random.between(0, 6.3);
    const color =
      kind === 'leaf'
        ? lighter(leaf, random.between(-0.05, 0.1))
        : random.pick([palette.accents[0], palette.accents[1], palette.accents[3]]);
    const shape =
      kind === 'dot'
        ? ellipse(x, y, r * 0.4)
        : moved(
            [
              [
                -r * 1.6,
                0,
                -r * 0.9,
                -r * 0.44,
                0,
                -r * 0.58,
                r,
                -r * 0.4,
                r * 1.7,
                0,
                r,
                r * 0.4,
                0,
                r * 0.58,
                -r * 0.9,
                r * 0.44,
              ],
            ],
            { x, y, turn, scale: kind === 'petal' ? 0.55 : 1 },
          );
    cast(brush, world, shape, unit * 5);
    brush.paint(shape, { part: 'mass', colors: [color, lighter(color, -0.05)] });
    if (kind === 'leaf')
      brush.line(
        [
          x - Math.cos(turn) * r * 1.5,
          y - Math.sin(turn) * r * 1.5,
          x + Math.cos(turn) * r * 1.4,
          y + Math.sin(turn) * r * 1.4,
        ],
        unit * 2,
        lighter(color, 0.09),
      );
  }
}
