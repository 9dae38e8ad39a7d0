import type { Brush } from '../brush.ts';
import { clamp, lighter, mix, type Color } from '../color.ts';
import { ellipse, polygon, rectangle } from '../shape.ts';
import type { World } from './setting.ts';

export const PLINTHS = ['discs', 'blocks', 'steps', 'column', 'discs'] as const;
type Plinth = (typeof PLINTHS)[number];

interface Seat {
  /** Where the floor meets the wall, and where the subject's feet are. */
  readonly floor: number;
  readonly top: number;
  /** Half of the width that can be stood on. */
  readonly half: number;
}

/** What the subject stands on, about the focus, with a ball beside it. */
export function paintPlinth(brush: Brush, world: World, plinth: Plinth, seat: Seat): void {
  const { palette, focusX } = world;
  const side = world.random('plinth').sign();
  const base = mix(palette.pale, palette.accents[0], 0.22);
  const second = mix(palette.pale, palette.accents[1], 0.45);
  PAINTERS[plinth](brush, world, seat, side, base, second);
  paintBall(brush, world, seat, focusX - side * Math.max(seat.half, world.unit * 230) * 1.36);
}

type Painter = (
  brush: Brush,
  world: World,
  seat: Seat,
  side: 1 | -1,
  base: Color,
  second: Color,
) => void;

const PAINTERS: Readonly<Record<Plinth, Painter>> = {
  discs(brush, world, { top, half }, side, base, second) {
    const { unit, height, focusX, palette } = world;
    const beside = focusX + side * half * 1.28;
    cylinder(brush, world, beside, top + unit * 74, half * 0.62, height, second);
    const foot = mix(base, palette.shade, 0.1);
    cylinder(brush, world, focusX, top + unit * 50, half * 1.22, height, foot);
    cylinder(brush, world, focusX, top, half, top + unit * 60, lighter(base, 0.02));
  },
  blocks(brush, world, { top, half }, side, base, second) {
    const { unit, height, focusX, palette } = world;
    const third = mix(palette.pale, palette.accents[2], 0.4);
    block(brush, world, focusX - side * half * 1.36, top - unit * 96, half * 0.56, height, second);
    block(brush, world, focusX + side * half * 1.3, top + unit * 70, half * 0.5, height, third);
    block(brush, world, focusX, top, half, height, base);
  },
  steps(brush, world, { top, half }, side, base, second) {
    const { unit, height, focusX } = world;
    for (const step of [3, 2, 1]) {
      const x = focusX + side * half * 0.34 * step;
      const tone = mix(base, second, step / 3);
      block(brush, world, x, top + unit * 58 * step, half * (1 + 0.12 * step), height, tone);
    }
    block(brush, world, focusX, top, half, top + unit * 62, lighter(base, 0.02));
  },
  column(brush, world, { floor, top, half }, side, base, second) {
    const { unit, height, focusX } = world;
    const low = Math.max(floor, top) + unit * 110;
    cylinder(brush, world, focusX + side * half * 1.9, low - unit * 30, half * 0.8, height, second);
    cylinder(brush, world, focusX, top + unit * 34, half * 0.82, height, mix(base, second, 0.25));
    cylinder(brush, world, focusX, top, half, top + unit * 40, lighter(base, 0.02));
  },
};

function paintBall(brush: Brush, world: World, { floor, half }: Seat, x: number): void {
  const { palette, unit, height } = world;
  const r = Math.max(half * 0.2, unit * 46);
  const y = Math.min(height - r, floor + unit * 120);
  brush.paint(ellipse(x + r * 0.3, y + r * 0.92, r * 1.1, r * 0.2), {
    part: 'shadow',
    colors: [palette.shade],
    alpha: 0.3,
  });
  brush.paint(ellipse(x, y, r), {
    part: 'mass',
    colors: [lighter(palette.accents[0], 0.1), mix(palette.accents[0], palette.shade, 0.3)],
    axis: [x - r * 0.7, y - r, x + r * 0.5, y + r],
  });
}

/** How far a round top opens to the eye: more where the camera is high. */
function flatnessOf({ horizon, free }: World): number {
  return clamp(0.2 + (0.58 - (horizon - free.y) / free.height) * 0.4, 0.13, 0.28);
}

/** A cuboid seen from the front and a little from above. */
function block(
  brush: Brush,
  world: World,
  x: number,
  y: number,
  half: number,
  bottom: number,
  color: Color,
): void {
  const { palette, sun, unit } = world;
  const deep = half * flatnessOf(world);
  const inset = half * 0.12;
  const lit =
    sun.x < x
      ? [lighter(color, 0.02), mix(color, palette.shade, 0.2)]
      : [mix(color, palette.shade, 0.2), lighter(color, 0.02)];
  brush.paint(rectangle(x - half, y + deep, half * 2, bottom - y - deep), {
    part: 'mass',
    colors: [lit[0]!, lit[1]!],
    axis: [x - half, 0, x + half, 0],
  });
  brush.paint(
    polygon(
      x - half + inset,
      y - deep,
      x + half - inset,
      y - deep,
      x + half,
      y + deep + unit,
      x - half,
      y + deep + unit,
    ),
    { part: 'mass', colors: [lighter(color, 0.05), lighter(color, 0.08)] },
  );
}

function cylinder(
  brush: Brush,
  world: World,
  x: number,
  y: number,
  half: number,
  bottom: number,
  color: Color,
): void {
  const { palette, unit, sun } = world;
  const flat = half * flatnessOf(world);
  const litLeft = sun.x < x;
  const bright = lighter(color, 0.04);
  const dark = mix(color, palette.shade, 0.34);
  brush.paint(
    [
      [
        x - half,
        y,
        x + half,
        y,
        x + half,
        bottom,
        ...lowerEdge(x, bottom, half, flat),
        x - half,
        bottom,
      ],
    ],
    {
      part: 'mass',
      colors: litLeft ? [bright, color, dark] : [dark, color, bright],
      axis: [x - half, 0, x + half, 0],
    },
  );
  brush.paint(ellipse(x, y, half, flat), {
    part: 'mass',
    colors: [lighter(color, 0.03), lighter(color, 0.09)],
  });
  brush.paint(ellipse(x, y + unit * 2, half * 0.9, flat * 0.86), {
    part: 'detail',
    colors: [lighter(color, 0.06)],
    alpha: 0.6,
  });
}

function lowerEdge(x: number, y: number, half: number, flat: number): number[] {
  const edge: number[] = [];
  for (let i = 1; i < 24; i++) {
    const angle = (Math.PI * i) / 24;
    edge.push(x + Math.cos(angle) * half, y + Math.sin(angle) * flat);
  }
  return edge;
}
