import type { Brush } from '../brush.ts';
import { lighter, mix, oklch, type Color } from '../color.ts';
import type { Random } from '../random.ts';
import { blob, polygon, type Shape } from '../shape.ts';

/** A fir as one saw-toothed outline, its foot at x, y. */
export function fir(x: number, y: number, height: number, random: Random): Shape {
  const tiers = 5;
  const half = height * random.between(0.2, 0.26);
  const right: number[] = [];
  const left: number[] = [];
  for (let tier = 0; tier < tiers; tier++) {
    const top = y - height * (1 - (tier + 0.15) / (tiers + 0.6));
    const bottom = y - height * (1 - (tier + 1.25) / (tiers + 0.6));
    const reach = (half * (tier + 1.15)) / tiers;
    right.push(x + reach * 0.34, top, x + reach * random.between(0.9, 1.08), bottom);
    left.push(x - reach * 0.34, top, x - reach * random.between(0.9, 1.08), bottom);
  }
  const back: number[] = [];
  for (let i = left.length - 2; i >= 0; i -= 2) back.push(left[i]!, left[i + 1]!);
  const trunk = height * 0.035;
  const low = y - height * 0.1;
  return [
    [x, y - height, ...right, x + trunk, low, x + trunk, y, x - trunk, y, x - trunk, low, ...back],
  ];
}

/** Snow lying on the tiers of a fir. */
export function firSnow(x: number, y: number, height: number): Shape {
  const caps: number[][] = [];
  for (const [at, reach] of [
    [0, 0.07],
    [0.32, 0.12],
    [0.6, 0.17],
  ] as const) {
    const top = y - height * (1 - at * 0.9);
    const w = height * reach;
    const drop = height * 0.13;
    caps.push([
      x,
      top,
      x + w * 0.55,
      top + drop * 0.62,
      x + w,
      top + drop * 1.15,
      x + w * 0.35,
      top + drop * 0.86,
      x,
      top + drop * 1.12,
      x - w * 0.4,
      top + drop * 0.84,
      x - w,
      top + drop * 1.2,
      x - w * 0.5,
      top + drop * 0.6,
    ]);
  }
  return caps;
}

export interface TreeColors {
  readonly leaf: Color;
  readonly trunk: Color;
}

/** A tree with a round crown of lit and shaded lobes. */
export function paintLeafTree(
  brush: Brush,
  x: number,
  y: number,
  height: number,
  { leaf, trunk }: TreeColors,
  random: Random,
  lightSide: number,
): void {
  const w = height * 0.045;
  brush.paint(
    polygon(
      x - w * 0.7,
      y - height * 0.62,
      x + w * 0.7,
      y - height * 0.62,
      x + w * 1.3,
      y,
      x - w * 1.3,
      y,
    ),
    {
      part: 'mass',
      colors: [trunk],
    },
  );
  const radius = height * 0.27;
  const top = y - height * 0.68;
  brush.paint(blob(x, top, radius * 1.12, radius, random, 0.22), {
    part: 'mass',
    colors: [leaf, mix(leaf, oklch(0.25, 0.06, leaf.h + 30), 0.32)],
  });
  brush.paint(
    blob(
      x + lightSide * radius * 0.32,
      top - radius * 0.28,
      radius * 0.6,
      radius * 0.5,
      random,
      0.25,
    ),
    {
      part: 'detail',
      colors: [lighter(leaf, 0.055)],
      alpha: 0.8,
    },
  );
}

/** Blades of grass in one shape, along a line. */
export function grass(
  from: number,
  to: number,
  count: number,
  height: number,
  groundAt: (x: number) => number,
  random: Random,
): Shape {
  return Array.from({ length: count }, () => {
    const x = random.between(from, to);
    const y = groundAt(x) + height * 0.08;
    const h = height * random.between(0.5, 1.1);
    const lean = h * random.between(-0.35, 0.35);
    const w = h * 0.07;
    return [
      x - w,
      y,
      x + lean * 0.4 - w * 0.4,
      y - h * 0.55,
      x + lean,
      y - h,
      x + lean * 0.4 + w * 0.6,
      y - h * 0.55,
      x + w,
      y,
    ];
  });
}

/** Bare boughs that reach into the picture from a trunk. */
export function bareTree(x: number, y: number, height: number, random: Random): Shape {
  const limbs: number[][] = [];
  const grow = (
    bx: number,
    by: number,
    angle: number,
    length: number,
    width: number,
    level: number,
  ): void => {
    const ex = bx + Math.cos(angle) * length;
    const ey = by + Math.sin(angle) * length;
    const nx = Math.sin(angle);
    const ny = -Math.cos(angle);
    const tip = width * 0.62;
    limbs.push([
      bx + nx * width,
      by + ny * width,
      ex + nx * tip,
      ey + ny * tip,
      ex - nx * tip,
      ey - ny * tip,
      bx - nx * width,
      by - ny * width,
    ]);
    if (level === 0) return;
    const forks = level > 2 ? 2 : 3;
    for (let i = 0; i < forks; i++) {
      const spread =
        (i - (forks - 1) / 2) * random.between(0.55, 0.85) + random.between(-0.15, 0.15);
      grow(ex, ey, angle + spread, length * random.between(0.62, 0.8), tip, level - 1);
    }
  };
  grow(x, y, -Math.PI / 2 + random.between(-0.08, 0.08), height * 0.34, height * 0.025, 4);
  return limbs;
}
