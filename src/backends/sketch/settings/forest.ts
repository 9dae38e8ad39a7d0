import type { Brush } from '../brush.ts';
import { lighter, mix, type Color } from '../color.ts';
import { bareTree, fir, firSnow, grass, paintLeafTree } from '../motifs/plants.ts';
import { groundLine, nearGround, paintSwell, swell } from '../motifs/ground.ts';
import { skyLayer } from '../motifs/sky.ts';
import { weatherLayers } from '../motifs/weather.ts';
import { atDepth } from '../palette.ts';
import { below, blob, polygon, type Contour } from '../shape.ts';
import { bambooGrove } from './bamboo-grove.ts';
import { level } from './level.ts';
import type { Layer, Plan, World } from './setting.ts';

/** Ranks of trees that sink into mist, a clearing in the light, trunks close by at the sides. */
export function forest(world: World): Plan {
  const { height, width } = world;
  const isBamboo =
    world.variant === 'bamboo' || ['panda', 'red-panda'].some((name) => world.subjects.has(name));
  if (isBamboo) return bambooGrove(world);
  const isLeafy = world.season !== 'winter' && world.random('forest').chance(0.4);
  const clearing = level(world, 0.62, 0.7);
  const ranks = [0.16, 0.28, 0.42, 0.56];
  const layers: Layer[] = [
    skyLayer(world, clearing),
    ...ranks.map((depth, rank) => ({
      depth,
      paint: (brush: Brush) => paintRank(brush, world, depth, rank, clearing, isLeafy),
    })),
    { depth: 0.5, paint: (brush) => paintBeams(brush, world, clearing) },
    { depth: 0.6, paint: (brush) => paintFloor(brush, world, clearing) },
    { depth: 0.7, paint: (brush) => paintTrunks(brush, world, isLeafy) },
    { depth: 0.95, paint: (brush) => paintUndergrowth(brush, world) },
    ...weatherLayers(world),
  ];
  return {
    layers,
    places: {
      stand: {
        far: clearing + (world.floor - clearing) * 0.25,
        near: height * 0.955,
        depth: [0.72, 0.9],
        contact: world.season === 'winter' ? 'snow' : 'shadow',
      },
      air: { x: 0, y: 0, width, height: clearing * 0.8 },
      water: null,
      manner: 'scenery',
      giant: null,
    },
  };
}

function paintRank(
  brush: Brush,
  world: World,
  depth: number,
  rank: number,
  clearing: number,
  isLeafy: boolean,
): void {
  const { width, unit, palette, season, focusX, height } = world;
  const random = world.random(`rank ${rank}`);
  const color = rankColor(world, depth);
  const base = clearing - unit * (50 - rank * 22);
  const groundAt = swell(world, { base, rise: unit * 26, waves: 2, key: rank + 3 });
  const tall = Math.min(unit * 520, clearing * 0.78) * (0.6 + 0.16 * rank);
  const count = Math.round((width / (unit * 1000)) * (26 - rank * 4));
  const trees: Contour[] = [];
  const snow: Contour[] = [];
  for (let i = 0; i < count; i++) {
    const x = ((i + random.between(0, 1)) / count) * width;
    // The wood opens towards the focus, so that light and subject have room.
    const opening = Math.min(1, Math.abs(x - focusX) / (width * 0.42));
    const h = tall * random.between(0.7, 1.15) * (0.36 + 0.64 * opening);
    const y = groundAt(x) + unit * 10;
    if (isLeafy) trees.push(...crown(x, y, h, random));
    else trees.push(...fir(x, y, h, random));
    if (season === 'winter' && rank > 0) snow.push(...firSnow(x, y, h));
  }
  brush.paint([...below(groundLine(world, groundAt), height), ...trees], {
    part: 'mass',
    colors: [color, mix(color, palette.haze, 0.45)],
    axis: [0, clearing - tall, 0, clearing],
  });
  if (snow.length > 0) {
    brush.paint(snow, {
      part: 'detail',
      colors: [mix(palette.pale, palette.haze, 0.75 - 0.18 * rank)],
      alpha: 0.9,
    });
  }
}

function rankColor({ palette, season }: World, depth: number): Color {
  const needles = season === 'winter' ? mix(palette.plant, palette.sky[0], 0.25) : palette.plant;
  return atDepth(palette, mix(needles, palette.deep, 0.25), depth * 1.3);
}

function crown(x: number, y: number, h: number, random: ReturnType<World['random']>): Contour[] {
  const trunk = h * 0.035;
  return [
    ...blob(x, y - h * 0.68, h * 0.24, h * 0.32, random, 0.2),
    [x - trunk, y - h * 0.5, x + trunk, y - h * 0.5, x + trunk * 1.4, y, x - trunk * 1.4, y],
  ];
}

/** Shafts of light between the trunks, when there is a sun to throw them. */
function paintBeams(brush: Brush, world: World, clearing: number): void {
  const { palette, sun, focusX, unit, weather, time } = world;
  brush.glow(
    focusX,
    clearing - unit * 60,
    unit * 460,
    palette.light,
    time === 'night' ? 0.16 : 0.34,
  );
  if (weather === 'rain' || weather === 'storm' || weather === 'snow') return;
  const random = world.random('beams');
  for (let beam = 0; beam < 4; beam++) {
    const top = sun.x + unit * random.between(-160, 160);
    const foot = focusX + unit * (beam - 1.5) * random.between(120, 210);
    const w = unit * random.between(24, 70);
    brush.paint(
      polygon(
        top - w * 0.3,
        -unit * 20,
        top + w * 0.3,
        -unit * 20,
        foot + w,
        clearing + unit * 50,
        foot - w,
        clearing + unit * 50,
      ),
      {
        part: 'detail',
        colors: [palette.light],
        alpha: time === 'night' ? 0.05 : 0.1,
      },
    );
  }
}

function paintFloor(brush: Brush, world: World, clearing: number): void {
  const { unit, palette, height, focusX, width, season, sun } = world;
  paintSwell(
    brush,
    world,
    { base: clearing + unit * 16, rise: unit * 22, waves: 1.6, key: 11 },
    nearGround(world),
  );
  // A path of light leads to the clearing.
  const foot = focusX + (focusX - sun.x) * 0.2;
  brush.paint(
    [
      [
        focusX - unit * 40,
        clearing + unit * 30,
        focusX + unit * 46,
        clearing + unit * 30,
        foot + unit * 120,
        clearing + (height - clearing) * 0.5,
        foot + unit * 300,
        height + unit * 20,
        foot - unit * 260,
        height + unit * 20,
        foot - unit * 60,
        clearing + (height - clearing) * 0.5,
      ],
    ],
    {
      part: 'detail',
      colors: [
        lighter(mix(palette.land, palette.light, 0.3), 0.02),
        mix(palette.land, palette.light, 0.12),
      ],
      alpha: 0.7,
    },
  );
  if (season === 'winter') return;
  const random = world.random('tufts');
  const blades = grass(
    0,
    width,
    Math.round((70 * width) / (unit * 1000)),
    unit * 30,
    () => random.between(clearing + unit * 60, height),
    random,
  );
  brush.paint(blades, {
    part: 'detail',
    colors: [mix(palette.plant, palette.deep, 0.2)],
    alpha: 0.6,
  });
}

function paintTrunks(brush: Brush, world: World, isLeafy: boolean): void {
  const { width, height, unit, palette, focusX, season } = world;
  const random = world.random('trunks');
  const dark = mix(mix(palette.plant, palette.deep, 0.68), { l: 0.25, c: 0.05, h: 40 }, 0.2);
  const places = [-0.01, 0.1, 0.9, 1.01].filter(
    (share) => Math.abs(share * width - focusX) > width * 0.27,
  );
  for (const share of places) {
    const x = share * width;
    const w = unit * random.between(30, 54);
    if (isLeafy || season === 'autumn') {
      brush.paint(bareTree(x, height + unit * 20, height * 0.95, random), {
        part: 'mass',
        colors: [dark],
      });
      continue;
    }
    const lean = unit * random.between(-30, 30);
    brush.paint(
      polygon(
        x - w + lean,
        -unit * 20,
        x + w + lean,
        -unit * 20,
        x + w * 1.3,
        height * 0.8,
        x + w * 2,
        height + unit * 20,
        x - w * 2,
        height + unit * 20,
        x - w * 1.3,
        height * 0.8,
      ),
      {
        part: 'mass',
        colors: [dark, lighter(dark, -0.03)],
      },
    );
    const side = x < focusX ? 1 : -1;
    brush.paint(
      polygon(
        x + side * w * 0.62 + lean,
        -unit * 20,
        x + side * w + lean,
        -unit * 20,
        x + side * w * 1.3,
        height * 0.8,
        x + side * w * 0.8,
        height * 0.8,
      ),
      {
        part: 'detail',
        colors: [mix(dark, palette.light, 0.28)],
        alpha: 0.7,
      },
    );
  }
}

function paintUndergrowth(brush: Brush, world: World): void {
  const { width, height, unit, palette, focusX, season } = world;
  const random = world.random('undergrowth');
  const dark = mix(
    season === 'winter' ? palette.land : palette.plant,
    palette.deep,
    season === 'winter' ? 0.12 : 0.55,
  );
  for (const side of [-1, 1]) {
    const shapes: Contour[] = [];
    for (let i = 0; i < 6; i++) {
      const out = i * unit * 62;
      const x = side < 0 ? out : width - out;
      if (Math.abs(x - focusX) < unit * 220) continue;
      const r = unit * random.between(60, 92) * (1 - i * 0.13);
      shapes.push(...blob(x, height + r * 0.25, r * 1.3, r, random, 0.25));
    }
    if (shapes.length > 0)
      brush.paint(shapes, { part: 'mass', colors: [lighter(dark, 0.03), dark] });
  }
  if (season === 'spring' || season === 'summer') {
    paintLeafTree(
      brush,
      focusX < width / 2 ? width * 0.97 : width * 0.03,
      height + unit * 60,
      unit * 230,
      { leaf: lighter(dark, 0.04), trunk: dark },
      random,
      1,
    );
  }
}
