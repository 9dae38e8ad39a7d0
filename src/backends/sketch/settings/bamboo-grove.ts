import type { Brush } from '../brush.ts';
import { lighter, mix, oklch, type Color } from '../color.ts';
import { grass } from '../motifs/plants.ts';
import { nearGround, paintSwell } from '../motifs/ground.ts';
import { skyLayer } from '../motifs/sky.ts';
import { weatherLayers } from '../motifs/weather.ts';
import { atDepth } from '../palette.ts';
import type { Random } from '../random.ts';
import type { Contour } from '../shape.ts';
import { level } from './level.ts';
import type { Plan, World } from './setting.ts';

/** Culms of bamboo in ranks that pale into mist, thick ones close by, leaves overhead. */
export function bambooGrove(world: World): Plan {
  const { height, width } = world;
  const ground = level(world, 0.7, 0.6);
  return {
    layers: [
      skyLayer(world, ground),
      ...[0.2, 0.34, 0.5].map((depth) => ({
        depth,
        paint: (brush: Brush) => paintRank(brush, world, depth, ground),
      })),
      { depth: 0.52, paint: (brush) => paintLight(brush, world, ground) },
      {
        depth: 0.6,
        paint: (brush) =>
          paintSwell(
            brush,
            world,
            { base: ground, rise: world.unit * 22, waves: 1.5, key: 11 },
            nearGround(world),
          ),
      },
      { depth: 0.62, paint: (brush) => paintTufts(brush, world, ground) },
      { depth: 0.7, paint: (brush) => paintNear(brush, world) },
      ...weatherLayers(world),
    ],
    places: {
      stand: {
        far: ground + (world.floor - ground) * 0.25,
        near: height * 0.955,
        depth: [0.72, 0.9],
        contact: world.season === 'winter' ? 'snow' : 'shadow',
      },
      air: { x: 0, y: 0, width, height: ground * 0.8 },
      water: null,
      manner: 'scenery',
      giant: null,
    },
  };
}

function culmColor({ palette }: World, depth: number): Color {
  const green = mix(oklch(0.6, 0.13, 135), palette.plant, 0.35);
  return atDepth(palette, mix(green, palette.deep, 0.08 + 0.2 * depth), depth * 1.2);
}

function paintRank(brush: Brush, world: World, depth: number, ground: number): void {
  const { width, unit, focusX } = world;
  const random = world.random(`culms ${depth}`);
  const color = culmColor(world, depth);
  const culms: Contour[] = [];
  const leaves: Contour[] = [];
  const count = Math.round((width / (unit * 1000)) * (30 - 24 * depth));
  for (let i = 0; i < count; i++) {
    const x = ((i + random.next()) / count) * width;
    const half = unit * (5 + 16 * depth) * random.between(0.8, 1.2);
    // The grove opens towards the focus.
    if (depth > 0.3 && Math.abs(x - focusX) < width * (0.06 + 0.2 * depth)) continue;
    const foot = ground + unit * (10 + 30 * depth);
    culms.push(...culm(x, foot, half, foot + unit * 60, random));
    for (let tuft = 0; tuft < 3; tuft++)
      leaves.push(...sprig(x, ground * random.between(0, 0.62), unit * (40 + 50 * depth), random));
  }
  if (culms.length === 0) return;
  brush.paint(culms, { part: 'mass', colors: [color, mix(color, world.palette.haze, 0.35)] });
  brush.paint(leaves, { part: 'detail', colors: [lighter(color, 0.04)] });
}

/** Light that falls where the grove opens. */
function paintLight(brush: Brush, world: World, ground: number): void {
  const { focusX, unit, palette, time } = world;
  const strength = time === 'night' ? 0.15 : 0.36;
  brush.glow(focusX, ground - unit * 120, unit * 480, palette.light, strength);
}

function paintTufts(brush: Brush, world: World, ground: number): void {
  const { width, height, unit, palette } = world;
  const random = world.random('tufts');
  const count = Math.round((80 * width) / (unit * 1000));
  const groundAt = () => random.between(ground + unit * 60, height);
  brush.paint(grass(0, width, count, unit * 34, groundAt, random), {
    part: 'detail',
    colors: [mix(palette.plant, palette.deep, 0.2)],
    alpha: 0.6,
  });
}

/** Thick culms at the sides, away from the subject, with their rings and leaves. */
function paintNear(brush: Brush, world: World): void {
  const { width, height, unit, focusX, palette, sun } = world;
  const random = world.random('near culms');
  const color = culmColor(world, 0.95);
  for (const share of [0.03, 0.13, 0.88, 0.97]) {
    const x = width * (share + random.between(-0.02, 0.02));
    if (Math.abs(x - focusX) < width * 0.28) continue;
    const half = unit * random.between(22, 34);
    const lit = sun.x < x ? -1 : 1;
    brush.paint(culm(x, height + unit * 30, half, height + unit * 60, random), {
      part: 'mass',
      colors: [mix(color, palette.light, 0.25), color, mix(color, palette.deep, 0.42)],
      axis: [x + lit * half, 0, x - lit * half, 0],
    });
    const leaves: Contour[] = [];
    for (let tuft = 0; tuft < 5; tuft++)
      leaves.push(...sprig(x, height * random.between(0.02, 0.5), unit * 120, random));
    brush.paint(leaves, {
      part: 'mass',
      colors: [lighter(color, 0.05), mix(color, palette.deep, 0.2)],
    });
  }
}

/** A culm up to the upper edge, in joints with gaps between them. */
function culm(x: number, foot: number, half: number, length: number, random: Random): Contour[] {
  const joints: Contour[] = [];
  const lean = random.between(-0.04, 0.04);
  const joint = half * random.between(7.5, 10);
  for (let low = foot; low > foot - length; low -= joint) {
    const high = low - joint + half * 0.22;
    const at = (y: number) => x + (foot - y) * lean;
    joints.push([
      at(low) - half * 1.12,
      low,
      at(low) - half * 0.94,
      low - half * 0.4,
      at(high) - half * 0.94,
      high + half * 0.4,
      at(high) - half * 1.12,
      high,
      at(high) + half * 1.12,
      high,
      at(high) + half * 0.94,
      high + half * 0.4,
      at(low) + half * 0.94,
      low - half * 0.4,
      at(low) + half * 1.12,
      low,
    ]);
  }
  return joints;
}

/** Narrow leaves that hang from one point. */
function sprig(x: number, y: number, size: number, random: Random): Contour[] {
  const side = random.sign();
  return [0.15, 0.5, 0.9, 1.3].map((angle) => {
    const long = size * random.between(0.7, 1.2);
    const turn = angle + random.between(-0.15, 0.15);
    const ex = x + side * Math.cos(turn) * long;
    const ey = y + Math.sin(turn) * long;
    const nx = (-(ey - y) / long) * size * 0.09;
    const ny = ((ex - x) / long) * size * 0.09;
    const [mx, my] = [x + (ex - x) * 0.4, y + (ey - y) * 0.4];
    return [x, y, mx + nx, my + ny, ex, ey, mx - nx, my - ny];
  });
}
