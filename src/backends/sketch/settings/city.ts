import type { Brush } from '../brush.ts';
import { lighter, mix } from '../color.ts';
import { houseShape, paintWindows, rowOfHouses } from '../motifs/buildings.ts';
import { skyLayer } from '../motifs/sky.ts';
import { paintGlitter } from '../motifs/water.ts';
import { weatherLayers } from '../motifs/weather.ts';
import { atDepth } from '../palette.ts';
import { blob, rectangle, type Contour } from '../shape.ts';
import { level } from './level.ts';
import type { Plan, World } from './setting.ts';

/** A skyline in three ranks with lit windows after dark, seen from a quay or across water. */
export function city(world: World): Plan {
  const { height, width, unit } = world;
  const hasWater = world.random('city').chance(0.5);
  const base = level(world, world.hasSubjects ? (hasWater ? 0.64 : 0.74) : 0.76);
  const quay = hasWater
    ? Math.max(
        base + (world.floor - base) * 0.4,
        world.floor - unit * (world.hasSubjects ? 150 : 60),
      )
    : base;
  return {
    layers: [
      skyLayer(world, base),
      { depth: 0.15, paint: (brush) => paintRank(brush, world, base, 0.22, 0.86, [44, 90]) },
      { depth: 0.25, paint: (brush) => paintRank(brush, world, base, 0.48, 0.66, [60, 120]) },
      { depth: 0.35, paint: (brush) => paintRank(brush, world, base, 0.85, 0.42, [80, 150]) },
      {
        depth: 0.45,
        paint: (brush) =>
          hasWater ? paintRiver(brush, world, base) : paintTrees(brush, world, base),
      },
      { depth: 0.6, paint: (brush) => paintQuay(brush, world, quay) },
      ...weatherLayers(world),
    ],
    places: {
      stand: {
        far: quay + (world.floor - quay) * 0.3,
        near: height * 0.955,
        depth: [0.62, 0.9],
        contact: world.weather === 'rain' ? 'mirror' : 'shadow',
      },
      air: { x: 0, y: 0, width, height: base * 0.6 },
      water: hasWater
        ? {
            area: { x: 0, y: base + unit * 20, width, height: quay - base - unit * 20 },
            depth: 0.5,
            surface: true,
          }
        : null,
      manner: 'scenery',
      giant: { depth: 0.22, base },
    },
  };
}

function paintRank(
  brush: Brush,
  world: World,
  base: number,
  depth: number,
  share: number,
  wide: readonly [number, number],
): void {
  const { palette, unit, free, focusX, width, time, sun } = world;
  const random = world.random(`rank ${depth}`);
  const isDark = time === 'night' || time === 'dusk';
  const sky = base - free.y;
  const houses = rowOfHouses(
    world,
    random,
    base + unit * 4,
    (x) => sky * share * (0.42 + 0.5 * Math.exp(-(((x - focusX) / (width * 0.36)) ** 2))),
    wide,
  );
  const color = atDepth(
    palette,
    isDark ? mix(palette.built, palette.deep, 0.45) : palette.built,
    depth,
  );
  for (const house of houses) {
    const wall = mix(
      color,
      random.pick([palette.accents[0], palette.accents[2], palette.sky[0], palette.pale]),
      random.between(0, 0.2 * depth),
    );
    brush.paint(houseShape(house), { part: 'mass', colors: [wall, mix(wall, palette.haze, 0.3)] });
    const isLeftLit = sun.x < house.x;
    brush.paint(
      rectangle(
        isLeftLit ? house.x + house.width * 0.68 : house.x,
        house.top,
        house.width * 0.32,
        house.bottom - house.top,
      ),
      {
        part: 'detail',
        colors: [mix(wall, palette.shade, 0.22), mix(wall, palette.haze, 0.25)],
        alpha: 0.7,
      },
    );
    if (depth > 0.4)
      paintWindows(
        brush,
        world,
        house,
        random,
        wall,
        isDark ? 0.5 : time === 'day' ? 0.04 : 0.22,
        unit * (depth > 0.7 ? 24 : 18),
      );
  }
  if (isDark) brush.glow(focusX, base, unit * 620, palette.window, 0.12);
}

function paintRiver(brush: Brush, world: World, base: number): void {
  brush.mirror(base, world.height, {
    tint: world.palette.water,
    tinting: 0.4,
    ripple: world.unit * 44,
    stretch: 0.8,
  });
  if (world.sun.y < base) paintGlitter(brush, world, base, world.height, world.palette.light);
}

function paintTrees(brush: Brush, world: World, base: number): void {
  const { width, unit, palette } = world;
  const random = world.random('park');
  const shapes: Contour[] = [];
  for (let x = -unit * 20; x < width + unit * 40; x += unit * random.between(34, 70)) {
    const r = unit * random.between(26, 52);
    shapes.push(...blob(x, base - r * 0.4, r * 1.1, r, random, 0.25));
  }
  const leaf = atDepth(palette, palette.plant, 0.85);
  brush.paint(shapes, {
    part: 'mass',
    colors: [lighter(leaf, 0.03), mix(leaf, palette.shade, 0.3)],
  });
}

function paintQuay(brush: Brush, world: World, top: number): void {
  const { width, height, unit, palette, time, season, weather } = world;
  const isDark = time === 'night' || time === 'dusk';
  const stone = mix(
    season === 'winter' || weather === 'snow'
      ? palette.land
      : mix(palette.built, palette.pale, 0.35),
    palette.shade,
    isDark ? 0.45 : 0.12,
  );
  brush.paint(rectangle(-unit * 20, top, width + unit * 40, height - top + unit * 20), {
    part: 'mass',
    colors: [lighter(stone, 0.05), mix(stone, palette.shade, 0.25)],
  });
  brush.paint(rectangle(-unit * 20, top, width + unit * 40, unit * 16), {
    part: 'detail',
    colors: [lighter(stone, 0.1)],
  });
  const posts: Contour[] = [];
  for (let x = unit * 30; x < width; x += unit * 92)
    posts.push(rectangle(x, top - unit * 62, unit * 9, unit * 66)[0]!);
  posts.push(
    rectangle(-unit * 20, top - unit * 60, width + unit * 40, unit * 7)[0]!,
    rectangle(-unit * 20, top - unit * 34, width + unit * 40, unit * 4)[0]!,
  );
  brush.paint(posts, { part: 'detail', colors: [mix(palette.deep, stone, 0.25)] });
  const lampX = world.focusX < width / 2 ? width * 0.88 : width * 0.12;
  const lampTop = top - unit * 330;
  brush.paint(
    [
      rectangle(lampX - unit * 5, lampTop, unit * 10, height - lampTop)[0]!,
      rectangle(lampX - unit * 14, height - unit * 90, unit * 28, unit * 100)[0]!,
      [lampX - unit * 30, lampTop, lampX, lampTop - unit * 44, lampX + unit * 30, lampTop],
    ],
    { part: 'mass', colors: [mix(palette.deep, stone, 0.15)] },
  );
  if (!isDark) return;
  brush.glow(lampX, lampTop + unit * 14, unit * 230, palette.window, 0.6);
  brush.paint(
    [
      [
        lampX - unit * 18,
        lampTop + unit * 2,
        lampX + unit * 18,
        lampTop + unit * 2,
        lampX + unit * 11,
        lampTop + unit * 24,
        lampX - unit * 11,
        lampTop + unit * 24,
      ],
    ],
    { part: 'light', colors: [palette.window] },
  );
}
