import type { Brush } from '../brush.ts';
import { lighter, mix } from '../color.ts';
import { fir, firSnow } from '../motifs/plants.ts';
import { groundLine } from '../motifs/ground.ts';
import { paintPeak } from '../motifs/peak.ts';
import { paintBirds, skyLayer } from '../motifs/sky.ts';
import { weatherLayers } from '../motifs/weather.ts';
import { atDepth } from '../palette.ts';
import { below, polygon, type Contour } from '../shape.ts';
import type { Layer, Plan, World } from './setting.ts';

/** Peaks in ranks that fade into haze, pines at their feet, a meadow in front. */
export function mountains(world: World): Plan {
  const { height, horizon, unit, sun, focusX, width } = world;
  const random = world.random('mountains');
  const massif = random.pick(['single', 'ranks', 'twin'] as const);
  const nearTop = horizon + (world.floor - horizon) * 0.2;
  const summitX = massif === 'single' ? focusX : width * random.between(0.25, 0.75);
  const layers: Layer[] = [
    skyLayer(world, nearTop),
    { depth: 0.1, paint: (brush) => paintBirds(brush, world, sun.x + unit * 150, horizon * 0.45) },
    {
      depth: 0.15,
      paint: (brush) => paintRange(brush, world, 0.15, horizon - unit * 20, unit * 190, 1.6),
    },
    { depth: 0.25, paint: (brush) => paintPeaks(brush, world, massif, summitX) },
    {
      depth: 0.4,
      paint: (brush) => paintHills(brush, world, 0.42, horizon + unit * 14, unit * 70),
    },
    {
      depth: 0.5,
      paint: (brush) =>
        paintPines(brush, world, 0.58, horizon + (nearTop - horizon) * 0.6, unit * 74, 34),
    },
    { depth: 0.6, paint: (brush) => paintForeground(brush, world, nearTop) },
    {
      depth: 0.62,
      paint: (brush) => (world.hasSubjects ? undefined : paintStream(brush, world, nearTop)),
    },
    { depth: 0.68, paint: (brush) => paintFraming(brush, world) },
    ...weatherLayers(world),
  ];
  return {
    layers,
    places: {
      stand: {
        far: nearTop + (world.floor - nearTop) * 0.15,
        near: height * 0.955,
        depth: [0.62, 0.9],
        contact: world.season === 'winter' ? 'snow' : 'shadow',
      },
      air: { x: 0, y: 0, width, height: horizon * 0.8 },
      water: null,
      manner: 'scenery',
      giant: { depth: 0.38, base: horizon + unit * 80 },
    },
  };
}

function paintRange(
  brush: Brush,
  world: World,
  depth: number,
  base: number,
  rise: number,
  waves: number,
): void {
  const { palette, unit } = world;
  const line = groundLine(
    world,
    (x) =>
      base -
      rise *
        (0.35 +
          0.65 *
            Math.abs(world.noise.layered((x / (unit * 1000)) * waves * 2 + depth * 50, 1.7, 4))),
  );
  const near = mix(palette.sky[1], palette.deep, 0.35);
  brush.paint(below(line, base + unit * 200), {
    part: 'mass',
    colors: [atDepth(palette, near, 0.18), palette.haze],
  });
}

/** Large peaks with a lit and a shaded flank, and snow where it is cold or high. */
function paintPeaks(
  brush: Brush,
  world: World,
  massif: 'single' | 'ranks' | 'twin',
  summitX: number,
): void {
  const { width, horizon, free, unit, season } = world;
  const random = world.random('peaks');
  const sky = horizon - free.y;
  const base = horizon + unit * 70;
  const heights = { single: [0.74], twin: [0.62, 0.5], ranks: [0.42, 0.55, 0.38, 0.47] }[massif];
  const spread = massif === 'ranks' ? width / heights.length : unit * 470;
  heights.forEach((share, index) => {
    const x =
      massif === 'ranks'
        ? (index + random.between(0.25, 0.75)) * spread
        : summitX + index * spread * random.pick([1, -1]);
    const rise = Math.min(sky * share * random.between(0.9, 1.1), unit * 640);
    paintPeak(
      brush,
      world,
      x,
      base,
      rise,
      rise * random.between(0.85, 1.2),
      `peak ${index}`,
      season === 'winter' ? 0.62 : 0.34,
    );
  });
}

function paintHills(brush: Brush, world: World, depth: number, base: number, rise: number): void {
  const { palette, unit, height } = world;
  const line = groundLine(
    world,
    (x) => base - rise * world.noise.layered((x / (unit * 1000)) * 2.2 + depth * 31, 4.1, 3),
  );
  const near = mix(palette.land, palette.plant, 0.5);
  brush.paint(below(line, height), {
    part: 'mass',
    colors: [atDepth(palette, near, depth), mix(atDepth(palette, near, depth), palette.haze, 0.4)],
  });
}

function paintPines(
  brush: Brush,
  world: World,
  depth: number,
  base: number,
  size: number,
  count: number,
): void {
  const { width, palette, unit, season, height } = world;
  const random = world.random(`pines ${depth}`);
  const color = atDepth(
    palette,
    season === 'winter' || season === 'autumn'
      ? mix(palette.plant, { l: 0.36, c: 0.05, h: 190 }, 0.6)
      : palette.plant,
    depth,
  );
  const groundAt = (x: number) =>
    base - unit * 30 * world.noise.layered((x / (unit * 1000)) * 2.6 + 7, 8.2, 2);
  const trees: Contour[] = [];
  const tops: Contour[] = [];
  const number = Math.round((count * width) / (unit * 1000));
  for (let i = 0; i < number; i++) {
    const x = ((i + random.between(-0.4, 1.4)) / number) * width;
    const h = size * random.between(0.65, 1.35) * (1 + 0.5 * world.noise.at(x / (unit * 180), 3));
    trees.push(...fir(x, groundAt(x) + unit * 8, h, random));
    if (season === 'winter') tops.push(...firSnow(x, groundAt(x) + unit * 8, h));
  }
  const line = groundLine(world, groundAt);
  brush.paint([...below(line, height), ...trees], {
    part: 'mass',
    colors: [color, mix(color, palette.haze, 0.25)],
  });
  if (tops.length > 0)
    brush.paint(tops, {
      part: 'detail',
      colors: [mix(palette.pale, palette.haze, 0.4)],
      alpha: 0.85,
    });
}

function paintForeground(brush: Brush, world: World, top: number): void {
  const { palette, unit, height, noise } = world;
  const ground = (offset: number, seed: number) =>
    groundLine(
      world,
      (x) => top + offset - unit * 26 * noise.layered((x / (unit * 1000)) * 1.5 + seed, 2.5, 2),
    );
  brush.paint(below(ground(0, 11), height + unit * 30), {
    part: 'mass',
    colors: [mix(palette.land, palette.light, 0.16), mix(palette.land, palette.shade, 0.2)],
  });
  brush.paint(below(ground((height - top) * 0.55, 23), height + unit * 30), {
    part: 'mass',
    colors: [mix(palette.land, palette.shade, 0.1), mix(palette.land, palette.shade, 0.38)],
  });
}

/** A stream that winds from the far edge of the meadow to the viewer, wider with each bend. */
function paintStream(brush: Brush, world: World, top: number): void {
  const { width, height, unit, palette, focusX, noise } = world;
  const left: number[] = [];
  const right: number[] = [];
  for (let step = 0; step <= 40; step++) {
    const t = step / 40;
    const near = t ** 1.7;
    const bend = Math.sin(t * 6.4 + noise.at(3.3) * 3) * unit * (30 + 190 * near);
    const x = focusX + (width / 2 - focusX) * near + bend;
    const half = unit * (3 + 120 * near ** 1.4);
    const y = top + unit * 6 + (height + unit * 30 - top) * t ** 1.25;
    left.push(x - half, y);
    right.unshift(x + half, y);
  }
  const water = mix(palette.water, palette.sky[2], 0.45);
  brush.paint([[...left, ...right]], {
    part: 'mass',
    colors: [mix(water, palette.light, 0.3), water],
  });
}

/** Tall pines at the sides that lead the eye in. */
function paintFraming(brush: Brush, world: World): void {
  const { width, height, palette, unit, focusX, season, free } = world;
  const random = world.random('framing');
  const color = mix(mix(palette.plant, { l: 0.33, c: 0.05, h: 185 }, 0.4), palette.deep, 0.45);
  const sides = focusX < width * 0.45 ? [1] : focusX > width * 0.55 ? [-1] : [-1, 1];
  for (const side of sides) {
    for (const [offset, size] of [
      [0.02, 620],
      [0.13, 400],
      [0.2, 260],
    ] as const) {
      const h = Math.min(unit * size * random.between(0.85, 1.1), free.height * 0.7);
      const x = side < 0 ? width * offset : width * (1 - offset);
      const y = height * (0.985 - offset * 0.9) + unit * 26;
      brush.paint(fir(x, y, h, random), { part: 'mass', colors: [color, lighter(color, -0.03)] });
      if (season === 'winter')
        brush.paint(firSnow(x, y, h), { part: 'detail', colors: [palette.pale] });
    }
  }
  if (season !== 'winter') return;
  brush.paint(polygon(0, height, width, height, width, height * 0.985, 0, height * 0.985), {
    part: 'detail',
    colors: [palette.land],
    alpha: 0.5,
  });
}
