import type { Brush } from '../brush.ts';
import { lighter, mix, type Color } from '../color.ts';
import { rectangle } from '../shape.ts';
import { level } from './level.ts';
import { BACKINGS, paintBacking } from './podium-backings.ts';
import { paintPlinth, PLINTHS } from './podium-plinths.ts';
import type { Plan, World } from './setting.ts';

/** A product on a plinth, blocks, steps or a column, before an arch, a disc, a curtain or hills. */
export function podium(world: World): Plan {
  const { width, free, unit, focusX } = world;
  const random = world.random('podium');
  const backing = random.pick(BACKINGS);
  const plinth = random.pick(PLINTHS);
  const floor = level(world, 0.68, 0.6);
  const isTall = plinth === 'column';
  const top = level(world, isTall ? 0.66 : 0.76, 0.3);
  const half = Math.min(width * 0.34, unit * (isTall ? 190 : random.pick([260, 310])));
  return {
    layers: [
      { depth: 0, paint: (brush) => paintWall(brush, world, floor) },
      { depth: 0.2, paint: (brush) => paintBacking(brush, world, backing, floor) },
      { depth: 0.4, paint: (brush) => paintPlinth(brush, world, plinth, { floor, top, half }) },
    ],
    places: {
      stand: {
        far: top - unit * 6,
        near: top + unit * 10,
        depth: [0.5, 0.9],
        contact: 'shadow',
        span: [focusX - half * 1.06, focusX + half * 1.06],
      },
      air: { x: 0, y: free.y, width, height: (floor - free.y) * 0.86 },
      water: null,
      manner: 'scenery',
      giant: null,
    },
  };
}

function wallColor({ palette }: World): Color {
  return palette.isDark
    ? mix(palette.sky[1], palette.accents[0], 0.2)
    : mix(palette.pale, palette.accents[0], 0.3);
}

function paintWall(brush: Brush, world: World, floor: number): void {
  const { width, height, palette, unit, focusX, sun } = world;
  const wall = wallColor(world);
  const m = unit * 20;
  brush.paint(rectangle(-m, -m, width + 2 * m, height + 2 * m), {
    part: 'backdrop',
    colors: [lighter(wall, -0.03), lighter(wall, 0.03), lighter(wall, 0.06)],
    axis: [0, 0, 0, floor],
  });
  const from = sun.x < focusX ? -1 : 1;
  brush.glow(focusX + from * unit * 120, floor - unit * 420, unit * 700, palette.light, 0.45);
  brush.paint(rectangle(-m, floor, width + 2 * m, height - floor + m), {
    part: 'mass',
    colors: [lighter(mix(wall, palette.shade, 0.1), 0.02), mix(wall, palette.shade, 0.24)],
  });
}
