import type { Brush } from '../brush.ts';
import { lighter, mix, oklch } from '../color.ts';
import { houseShape, paintWindows, type House } from '../motifs/buildings.ts';
import { nearGround, paintSwell, swell } from '../motifs/ground.ts';
import { paintLeafTree } from '../motifs/plants.ts';
import { paintBirds, skyLayer } from '../motifs/sky.ts';
import { weatherLayers } from '../motifs/weather.ts';
import { atDepth } from '../palette.ts';
import { polygon, rectangle } from '../shape.ts';
import type { Plan, World } from './setting.ts';

/** Small gabled houses around a steeple, between hills and a green. */
export function village(world: World): Plan {
  const { width, height, unit, horizon, sun } = world;
  const near = horizon + (world.floor - horizon) * (world.hasSubjects ? 0.36 : 0.46);
  return {
    layers: [
      skyLayer(world, horizon),
      { depth: 0.1, paint: (brush) => paintBirds(brush, world, sun.x - unit * 90, horizon * 0.45) },
      { depth: 0.2, paint: (brush) => paintHills(brush, world) },
      { depth: 0.4, paint: (brush) => paintStreet(brush, world, horizon + unit * 30, 0.6) },
      { depth: 0.5, paint: (brush) => paintStreet(brush, world, near + unit * 16, 0.95) },
      {
        depth: 0.6,
        paint: (brush) =>
          paintSwell(
            brush,
            world,
            { base: near, rise: unit * 22, waves: 1.1, key: 9 },
            nearGround(world),
          ),
      },
      { depth: 0.62, paint: (brush) => paintPath(brush, world, near) },
      ...weatherLayers(world),
    ],
    places: {
      stand: {
        far: near + (world.floor - near) * 0.3,
        near: height * 0.95,
        depth: [0.64, 0.9],
        contact: world.season === 'winter' || world.weather === 'snow' ? 'snow' : 'shadow',
      },
      air: { x: 0, y: 0, width, height: horizon * 0.8 },
      water: null,
      manner: 'scenery',
      giant: { depth: 0.3, base: horizon + unit * 30 },
      painted: new Set(['houses', 'cottages']),
    },
  };
}

function paintHills(brush: Brush, world: World): void {
  const { horizon, unit, palette } = world;
  for (const [key, depth, base, rise] of [
    [1, 0.16, -60, 130],
    [2, 0.36, -10, 80],
  ] as const) {
    const color = atDepth(palette, mix(palette.land, palette.sky[0], 0.4 - depth), depth);
    paintSwell(brush, world, { base: horizon + unit * base, rise: unit * rise, waves: 1.2, key }, [
      color,
      mix(color, palette.haze, 0.3),
    ]);
  }
}

/** One rank of houses; the steeple stands in the far one. */
function paintStreet(brush: Brush, world: World, base: number, depth: number): void {
  const { palette, unit, width, time, season, weather, focusX, sun } = world;
  const random = world.random(`houses ${depth}`);
  const isDark = time === 'night' || time === 'dusk';
  const isWhite = season === 'winter' || weather === 'snow';
  const plaster = mix(oklch(0.9, 0.04, 75), palette.pale, 0.4);
  const tile = mix(oklch(0.58, 0.14, 35), palette.accents[0], 0.25);
  const snow = mix(lighter(palette.land, 0.03), palette.pale, isDark ? 0.3 : 0.1);
  const ground = swell(world, { base, rise: unit * 14, waves: 1.3, key: depth * 10 });
  const size = unit * (depth > 0.8 ? 150 : 96);
  if (depth < 0.8) paintSteeple(brush, world, focusX < width / 2 ? width * 0.7 : width * 0.3, base);
  for (let x = -size * random.between(0.2, 0.8); x < width + size;) {
    const wide = size * random.between(0.8, 1.25);
    const tall = size * random.between(0.62, 0.95);
    const foot = ground(x + wide / 2) + unit * 16;
    if (random.chance(0.24)) {
      const leaf = atDepth(
        palette,
        isWhite ? mix(snow, palette.shade, 0.25) : palette.plant,
        depth,
      );
      paintLeafTree(
        brush,
        x + size * 0.3,
        foot,
        size * random.between(0.9, 1.4),
        { leaf, trunk: mix(palette.deep, leaf, 0.2) },
        random,
        sun.x < x ? -1 : 1,
      );
      x += size * 0.62;
      continue;
    }
    const house: House = { x, width: wide, top: foot - tall, bottom: foot, roof: 'flat' };
    const tinted = mix(plaster, random.pick([...palette.accents]), random.between(0.02, 0.3));
    const wall = atDepth(palette, isDark ? mix(tinted, palette.deep, 0.52) : tinted, depth);
    brush.paint(houseShape(house), {
      part: 'mass',
      colors: [wall, mix(wall, palette.shade, 0.14)],
    });
    paintWindows(
      brush,
      world,
      { ...house, top: house.top - unit * 4 },
      random,
      wall,
      isDark ? 0.86 : 0.08,
      size * 0.3,
    );
    const roof = atDepth(
      palette,
      isWhite
        ? isDark
          ? mix(snow, palette.deep, 0.15)
          : snow
        : mix(
            mix(tile, palette.accents[2], random.between(0, 0.35)),
            palette.deep,
            isDark ? 0.55 : 0,
          ),
      depth,
    );
    const ridge = house.top - wide * random.between(0.4, 0.58);
    brush.paint(rectangle(x + wide * 0.68, ridge - unit * 4, wide * 0.11, wide * 0.34), {
      part: 'mass',
      colors: [mix(wall, palette.shade, 0.35)],
    });
    brush.paint(
      polygon(
        x - wide * 0.09,
        house.top + unit * 3,
        x + wide * 0.16,
        ridge,
        x + wide * 0.84,
        ridge,
        x + wide * 1.09,
        house.top + unit * 3,
      ),
      { part: 'mass', colors: [lighter(roof, 0.03), mix(roof, palette.shade, 0.12)] },
    );
    x += wide * random.between(1.06, 1.3);
  }
  if (isDark) brush.glow(focusX, base, unit * 460, palette.window, 0.26);
}

function paintSteeple(brush: Brush, world: World, x: number, base: number): void {
  const { palette, unit, time } = world;
  const isDark = time === 'night' || time === 'dusk';
  const wall = atDepth(palette, mix(palette.pale, palette.deep, isDark ? 0.6 : 0.08), 0.5);
  const roof = atDepth(palette, mix(palette.accents[2], palette.deep, isDark ? 0.6 : 0.25), 0.5);
  const w = unit * 62;
  const top = base - unit * 190;
  brush.paint(rectangle(x - w / 2, top, w, unit * 240), {
    part: 'mass',
    colors: [wall, mix(wall, palette.shade, 0.14)],
  });
  brush.paint(polygon(x - w * 0.66, top, x, top - unit * 130, x + w * 0.66, top), {
    part: 'mass',
    colors: [roof],
  });
  brush.paint(rectangle(x - w * 0.14, top + unit * 26, w * 0.28, unit * 40), {
    part: 'light',
    colors: [isDark ? palette.window : mix(wall, palette.deep, 0.5)],
  });
}

/** A way from the houses to one's feet, wider as it comes. */
function paintPath(brush: Brush, world: World, near: number): void {
  const { width, height, unit, palette, focusX } = world;
  const to = focusX < width / 2 ? width * 0.62 : width * 0.38;
  const left: number[] = [];
  const right: number[] = [];
  for (let step = 0; step <= 20; step++) {
    const t = step / 20;
    const y = near + unit * 6 + (height + unit * 20 - near) * t;
    const x = focusX + (to - focusX) * t + Math.sin(t * 4.6) * unit * 60 * (1 - t * 0.4);
    const half = unit * (14 + 120 * t ** 1.5);
    left.push(x - half, y);
    right.unshift(x + half, y);
  }
  const way = mix(mix(palette.pale, oklch(0.82, 0.06, 75), 0.5), palette.land, 0.45);
  brush.paint([[...left, ...right]], {
    part: 'mass',
    colors: [mix(way, palette.haze, 0.2), mix(way, palette.shade, 0.14)],
  });
}
