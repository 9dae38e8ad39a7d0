import type { Brush } from '../brush.ts';
import { lighter, mix, oklch } from '../color.ts';
import { groundLine } from '../motifs/ground.ts';
import { paintBirds, skyLayer } from '../motifs/sky.ts';
import { paintGlitter, paintWaveRows } from '../motifs/water.ts';
import { weatherLayers } from '../motifs/weather.ts';
import { below, rectangle, type Contour } from '../shape.ts';
import { level } from './level.ts';
import type { Plan, World } from './setting.ts';

/** Sea to the horizon, surf, sand; a palm leans in where it is warm. */
export function beach(world: World): Plan {
  const { height, width, unit, sun } = world;
  const seaTop = level(world, 0.5, 0.8);
  const sandTop = seaTop + (world.floor - seaTop) * 0.46;
  return {
    layers: [
      skyLayer(world, seaTop),
      { depth: 0.1, paint: (brush) => paintBirds(brush, world, width - sun.x, seaTop * 0.5) },
      { depth: 0.3, paint: (brush) => paintSea(brush, world, seaTop) },
      { depth: 0.6, paint: (brush) => paintSand(brush, world, sandTop) },
      ...(world.subjects.has('palm-tree') ||
      world.subjects.has('lighthouse') ||
      world.subjects.has('desert-island')
        ? []
        : [{ depth: 0.66, paint: (brush: Brush) => paintPalm(brush, world) }]),
      ...weatherLayers(world),
    ],
    places: {
      stand: {
        far: sandTop + (world.floor - sandTop) * 0.25,
        near: height * 0.955,
        depth: [0.68, 0.9],
        contact: 'shadow',
      },
      air: { x: 0, y: 0, width, height: seaTop * 0.85 },
      water: {
        area: { x: 0, y: seaTop + unit * 10, width, height: sandTop - seaTop - unit * 20 },
        depth: 0.5,
        surface: true,
      },
      manner: 'scenery',
      giant: null,
    },
  };
}

function paintSea(brush: Brush, world: World, top: number): void {
  const { width, height, unit, palette, sun } = world;
  const far = mix(palette.water, palette.sky[2], 0.3);
  brush.paint(rectangle(-unit * 20, top, width + unit * 40, height - top), {
    part: 'mass',
    colors: [lighter(far, 0.04), palette.water, mix(palette.water, oklch(0.75, 0.1, 190), 0.3)],
  });
  paintWaveRows(brush, world, top, height);
  if (sun.y < top) paintGlitter(brush, world, top, top + (height - top) * 0.6, palette.light);
}

function paintSand(brush: Brush, world: World, top: number): void {
  const { height, unit, palette, time, focusX, width, noise } = world;
  const sand = mix(
    oklch(time === 'night' ? 0.42 : 0.88, 0.06, 78),
    palette.shade,
    time === 'day' || time === 'dawn' ? 0.04 : 0.24,
  );
  const slope = focusX < width / 2 ? 1 : -1;
  const edge = (offset: number, key: number) =>
    groundLine(
      world,
      (x) =>
        top +
        unit * offset +
        slope * ((x - width / 2) / width) * unit * 110 -
        unit * 34 * noise.layered(x / (unit * 420), key, 2),
    );
  const foam = mix(palette.pale, oklch(0.98, 0.01, 220), 0.6);
  brush.paint(below(edge(-46, 1.2), height), {
    part: 'detail',
    colors: [mix(palette.water, foam, 0.4)],
    alpha: 0.55,
  });
  brush.paint(below(edge(-16, 1.6), height), { part: 'detail', colors: [foam] });
  brush.paint(below(edge(6, 1.6), height), {
    part: 'detail',
    colors: [mix(sand, palette.shade, 0.24)],
  });
  brush.paint(below(edge(38, 2.1), height + unit * 30), {
    part: 'mass',
    colors: [lighter(sand, 0.02), mix(sand, palette.shade, 0.16)],
  });
}

function paintPalm(brush: Brush, world: World): void {
  const { width, height, unit, palette, focusX, season, free } = world;
  if (season === 'winter') return;
  const random = world.random('palm');
  const side = focusX < width / 2 ? 1 : -1;
  const x = width / 2 + side * width * 0.47;
  const topX = x - side * unit * 190;
  const topY = free.y + free.height * 0.26;
  const trunk: number[] = [];
  const back: number[] = [];
  for (let i = 0; i <= 16; i++) {
    const t = i / 16;
    const px = x + (topX - x) * t ** 1.6;
    const py = height + unit * 20 + (topY - height - unit * 20) * t;
    const w = unit * (19 - 9 * t);
    trunk.push(px - w, py);
    back.unshift(px + w, py);
  }
  const dark = mix(oklch(0.36, 0.05, 50), palette.deep, world.time === 'day' ? 0.2 : 0.6);
  brush.paint([[...trunk, ...back]], { part: 'mass', colors: [dark, lighter(dark, 0.05)] });
  const leaf = mix(oklch(0.5, 0.12, 150), palette.deep, world.time === 'day' ? 0.15 : 0.6);
  for (let i = 0; i < 9; i++) {
    const angle = -Math.PI * (0.02 + 0.96 * (i / 8)) + random.between(-0.1, 0.1);
    brush.paint([frond(topX, topY, angle, unit * random.between(200, 280))], {
      part: 'mass',
      colors: [i % 2 === 0 ? leaf : lighter(leaf, 0.05)],
    });
  }
}

/** An arched leaf with a ragged lower edge. */
function frond(x: number, y: number, angle: number, length: number): Contour {
  const upper: number[] = [];
  const lower: number[] = [];
  for (let i = 0; i <= 12; i++) {
    const t = i / 12;
    const droop = t * t * length * 0.62;
    const px = x + Math.cos(angle) * length * t;
    const py = y + Math.sin(angle) * length * t * 0.72 + droop;
    const w = length * 0.13 * Math.sin(Math.PI * Math.min(1, t * 0.92 + 0.06));
    upper.push(px, py - w * 0.35);
    lower.unshift(px, py + (i % 2 === 0 ? w : w * 0.45));
  }
  return [...upper, ...lower];
}
