import type { Brush } from '../brush.ts';
import { lighter, mix, oklch } from '../color.ts';
import { houseShape, rowOfHouses } from '../motifs/buildings.ts';
import { lightsOf, paintFireworks } from '../motifs/fireworks.ts';
import { fir, firSnow } from '../motifs/plants.ts';
import { skyLayer } from '../motifs/sky.ts';
import { weatherLayers } from '../motifs/weather.ts';
import { below, ellipse, heightLine, rectangle, roundedRectangle, type Contour } from '../shape.ts';
import type { Layer, Plan, World } from './setting.ts';

/** A night of lights: fireworks, rising lanterns, rows of diyas, or lit firs in the snow. */
export function festival(world: World): Plan {
  const { height, width, free, season } = world;
  const random = world.random('festival');
  const kind =
    season === 'winter' ? 'firs' : random.pick(['fireworks', 'lanterns', 'diyas'] as const);
  const ground = free.y + free.height * 0.78;
  const paintLights: Readonly<Record<typeof kind, (brush: Brush) => void>> = {
    fireworks: (brush) => paintFireworks(brush, world, ground),
    lanterns: (brush) => paintLanterns(brush, world, ground),
    diyas: (brush) => paintFireworks(brush, world, ground),
    firs: (brush) => paintFirs(brush, world, ground),
  };
  const layers: Layer[] = [
    skyLayer(world, ground),
    {
      depth: 0.15,
      paint: (brush) =>
        kind === 'lanterns' ? paintHills(brush, world, ground) : paintRoofs(brush, world, ground),
    },
    { depth: 0.25, paint: paintLights[kind] },
    { depth: 0.4, paint: (brush) => paintGarlands(brush, world) },
    { depth: 0.5, paint: (brush) => paintGround(brush, world, ground) },
    { depth: 0.93, paint: (brush) => (kind === 'diyas' ? paintDiyas(brush, world) : undefined) },
    ...weatherLayers(world),
  ];
  return {
    layers,
    places: {
      stand: {
        far: ground + (world.floor - ground) * 0.25,
        near: height * (kind === 'diyas' ? 0.9 : 0.955),
        depth: [0.62, 0.9],
        contact: season === 'winter' ? 'snow' : 'mirror',
      },
      air: { x: 0, y: free.y, width, height: ground * 0.66 },
      water: null,
      manner: 'scenery',
      giant: { depth: 0.2, base: ground },
    },
  };
}

function paintRoofs(brush: Brush, world: World, ground: number): void {
  const { palette, unit, season } = world;
  const random = world.random('roofs');
  const wall = mix(palette.built, palette.deep, 0.62);
  const houses = rowOfHouses(world, random, ground + unit * 10, () => unit * 170, [80, 150]).map(
    (house, index) => ({
      ...house,
      roof:
        season === 'winter' ? ('gable' as const) : index % 3 === 0 ? ('dome' as const) : house.roof,
    }),
  );
  brush.paint(houses.flatMap(houseShape), {
    part: 'mass',
    colors: [wall, mix(wall, palette.window, 0.18)],
  });
  const lit: Contour[] = [];
  for (const { x, width, top, bottom } of houses) {
    for (let i = 0; i < 3; i++)
      if (random.chance(0.7))
        lit.push(
          roundedRectangle(
            x + width * (0.16 + 0.26 * i),
            top + unit * random.between(24, 60),
            unit * 15,
            unit * 22,
            unit * 4,
          )[0]!,
          rectangle(x + width * (0.2 + 0.26 * i), bottom - unit * 50, unit * 14, unit * 18)[0]!,
        );
  }
  brush.paint(lit, { part: 'light', colors: [palette.window] });
}

function paintHills(brush: Brush, world: World, ground: number): void {
  const { width, unit, palette, noise, height } = world;
  const line = heightLine(
    -unit * 20,
    width + unit * 20,
    unit * 12,
    (x) => ground - unit * 70 - unit * 90 * noise.layered(x / (unit * 420), 3, 3),
  );
  brush.paint(below(line, height), {
    part: 'mass',
    colors: [mix(palette.haze, palette.deep, 0.5), mix(palette.haze, palette.deep, 0.3)],
  });
}

function paintLanterns(brush: Brush, world: World, ground: number): void {
  const { width, unit, free, palette } = world;
  const random = world.random('lanterns');
  for (let i = 0; i < 34; i++) {
    const near = random.next() ** 2;
    const size = unit * (12 + 48 * near);
    const x = width * random.next();
    const y = free.y + (ground - free.y) * random.between(0.02, 0.94);
    const warm = mix(oklch(0.8, 0.15, 68), palette.accents[0], random.between(0, 0.3));
    brush.glow(x, y, size * 3, palette.window, 0.18 + 0.3 * near);
    brush.paint(
      [
        [
          x - size * 0.5,
          y - size * 0.62,
          x - size * 0.3,
          y - size * 0.8,
          x + size * 0.3,
          y - size * 0.8,
          x + size * 0.5,
          y - size * 0.62,
          x + size * 0.4,
          y + size * 0.6,
          x - size * 0.4,
          y + size * 0.6,
        ],
      ],
      {
        part: 'light',
        colors: [mix(warm, palette.deep, 0.25), warm, lighter(palette.window, 0.06)],
      },
    );
  }
}

function paintFirs(brush: Brush, world: World, ground: number): void {
  const { width, unit, palette, focusX } = world;
  const random = world.random('firs');
  const colors = lightsOf(world);
  for (const share of [0.08, 0.24, 0.78, 0.93]) {
    const x = width * share + unit * random.between(-20, 20);
    const near = Math.abs(x - focusX) / width;
    const h = unit * (240 + 420 * near);
    const y = ground + unit * 30;
    const green = mix(palette.plant, palette.deep, 0.35);
    brush.paint(fir(x, y, h, random), { part: 'mass', colors: [lighter(green, 0.05), green] });
    brush.paint(firSnow(x, y, h), { part: 'detail', colors: [palette.pale], alpha: 0.9 });
    for (let i = 0; i < 16; i++) {
      const t = random.between(0.14, 0.92);
      const lx = x + random.between(-1, 1) * h * 0.2 * t;
      const ly = y - h * (1 - t);
      const color = colors[i % 4]!;
      brush.glow(lx, ly, unit * 26, color, 0.5);
      brush.paint(ellipse(lx, ly, unit * 5.5), { part: 'light', colors: [color] });
    }
  }
}

/** Strings of bulbs across the top. */
function paintGarlands(brush: Brush, world: World): void {
  const { width, unit, free, palette } = world;
  const colors = lightsOf(world);
  const random = world.random('garlands');
  for (const [from, to, sag] of [
    [0.02, 0.14, 0.13],
    [0.13, 0.03, 0.1],
  ] as const) {
    const y = (t: number) =>
      free.y + free.height * (from + (to - from) * t + sag * 4 * t * (1 - t) * 0.55);
    const string = heightLine(-unit * 10, width + unit * 10, unit * 20, (x) => y(x / width));
    brush.line(string, unit * 2.6, mix(palette.deep, palette.sky[1], 0.3));
    const count = Math.round(width / (unit * 62));
    for (let i = 0; i <= count; i++) {
      const t = (i + 0.5) / (count + 1);
      const color = colors[random.whole(0, 3)]!;
      brush.glow(t * width, y(t) + unit * 12, unit * 44, color, 0.4);
      brush.paint(ellipse(t * width, y(t) + unit * 12, unit * 7, unit * 10), {
        part: 'light',
        colors: [color],
      });
    }
  }
}

function paintGround(brush: Brush, world: World, ground: number): void {
  const { width, height, unit, palette, season, focusX, noise } = world;
  const base = season === 'winter' ? palette.land : mix(palette.deep, palette.haze, 0.28);
  const line = heightLine(
    -unit * 20,
    width + unit * 20,
    unit * 12,
    (x) =>
      ground +
      unit * 10 -
      unit * (season === 'winter' ? 34 : 4) * noise.layered(x / (unit * 400), 6, 2),
  );
  brush.paint(below(line, height + unit * 20), {
    part: 'mass',
    colors: [mix(base, palette.window, 0.12), mix(base, palette.deep, 0.4)],
  });
  brush.glow(focusX, ground + (height - ground) * 0.5, unit * 480, palette.window, 0.3);
}

function paintDiyas(brush: Brush, world: World): void {
  const { width, height, unit, palette } = world;
  const count = Math.round(width / (unit * 128));
  for (let i = 0; i < count; i++) {
    const x = ((i + 0.5) / count) * width;
    const y = height - unit * (34 + 12 * Math.cos((i / (count - 1)) * Math.PI * 2));
    const clay = oklch(0.52, 0.13, 42);
    brush.glow(x, y - unit * 26, unit * 130, palette.window, 0.6);
    brush.paint(
      [
        [
          x - unit * 46,
          y - unit * 8,
          x + unit * 46,
          y - unit * 8,
          x + unit * 30,
          y + unit * 18,
          x + unit * 14,
          y + unit * 24,
          x - unit * 14,
          y + unit * 24,
          x - unit * 30,
          y + unit * 18,
        ],
      ],
      { part: 'mass', colors: [lighter(clay, 0.1), mix(clay, palette.deep, 0.3)] },
    );
    brush.paint(
      [
        [
          x - unit * 10,
          y - unit * 10,
          x - unit * 7,
          y - unit * 26,
          x,
          y - unit * 48,
          x + unit * 8,
          y - unit * 26,
          x + unit * 10,
          y - unit * 10,
        ],
      ],
      { part: 'light', colors: [oklch(0.94, 0.11, 95), oklch(0.78, 0.17, 60)] },
    );
  }
}
