import type { Brush } from '../brush.ts';
import { lighter, mix, oklch } from '../color.ts';
import { groundLine, nearGround, paintSwell, swell } from '../motifs/ground.ts';
import { grass, paintLeafTree } from '../motifs/plants.ts';
import { paintBirds, skyLayer } from '../motifs/sky.ts';
import { weatherLayers } from '../motifs/weather.ts';
import { atDepth } from '../palette.ts';
import type { Variant } from '../scene.ts';
import { below, ellipse, polygon, type Contour } from '../shape.ts';
import { paintFarm, paintFence } from './meadow-buildings.ts';
import type { Plan, World } from './setting.ts';

/** Rolling hills with a lone tree or rows of a field, flowers at one's feet. */
export function meadow(world: World): Plan {
  const { height, width, unit, horizon, sun } = world;
  const open = world.random('meadow').pick(KINDS);
  const variant = world.variant ? (NAMED[world.variant] ?? open) : open;
  const near = horizon + (world.floor - horizon) * 0.3;
  return {
    layers: [
      skyLayer(world, horizon),
      { depth: 0.1, paint: (brush) => paintBirds(brush, world, sun.x - unit * 120, horizon * 0.5) },
      { depth: 0.2, paint: (brush) => paintFarHills(brush, world) },
      { depth: 0.4, paint: (brush) => paintMiddle(brush, world, variant, near) },
      {
        depth: 0.6,
        paint: (brush) =>
          paintSwell(
            brush,
            world,
            { base: near, rise: unit * 34, waves: 1.4, key: 9 },
            nearGround(world),
          ),
      },
      { depth: 0.62, paint: (brush) => paintFlowers(brush, world, near) },
      { depth: 0.95, paint: (brush) => paintGrass(brush, world) },
      ...weatherLayers(world),
    ],
    places: {
      stand: {
        far: near + (world.floor - near) * 0.2,
        near: height * 0.95,
        depth: [0.64, 0.9],
        contact: world.season === 'winter' ? 'snow' : 'shadow',
      },
      air: { x: 0, y: 0, width, height: horizon * 0.85 },
      water: null,
      manner: 'scenery',
      giant: { depth: 0.38, base: horizon + unit * 90 },
    },
  };
}

const KINDS = ['tree', 'rows', 'path', 'fence', 'orchard', 'farm'] as const;
type Kind = (typeof KINDS)[number];

/** The kinds that a prompt can name. */
const NAMED: Partial<Record<Variant, Kind>> = {
  garden: 'fence',
  field: 'rows',
  orchard: 'orchard',
  farm: 'farm',
};

function paintFarHills(brush: Brush, world: World): void {
  const { horizon, unit, palette } = world;
  const blue = mix(palette.land, palette.sky[0], 0.55);
  for (const [key, depth, base, rise] of [
    [1, 0.12, -50, 110],
    [2, 0.3, -14, 80],
    [3, 0.5, 30, 64],
  ] as const) {
    const color = atDepth(palette, mix(blue, palette.land, depth * 1.4), depth + 0.1);
    paintSwell(brush, world, { base: horizon + unit * base, rise: unit * rise, waves: 1.3, key }, [
      color,
      mix(color, palette.haze, 0.35),
    ]);
  }
}

function paintMiddle(brush: Brush, world: World, variant: Kind, near: number): void {
  const { horizon, unit, palette, width, height, focusX, sun } = world;
  const random = world.random('middle');
  const shape = { base: horizon + (near - horizon) * 0.5, rise: unit * 44, waves: 1.1, key: 6 };
  const hill = atDepth(palette, palette.land, 0.78);
  paintSwell(brush, world, shape, [mix(hill, palette.light, 0.14), mix(hill, palette.shade, 0.14)]);
  const crest = swell(world, shape);
  if (variant === 'rows') {
    const vanishing = focusX;
    const rows: Contour[] = [];
    for (let i = -14; i <= 14; i++) {
      const x = vanishing + i * unit * 24;
      const foot = vanishing + i * unit * 190;
      rows.push([
        x,
        crest(x) + unit * 6,
        x + unit * 8,
        crest(x) + unit * 6,
        foot + unit * 66,
        height,
        foot,
        height,
      ]);
    }
    brush.paint(rows, {
      part: 'detail',
      colors: [mix(palette.plant, palette.land, 0.35)],
      alpha: 0.75,
    });
  }
  if (variant === 'path') {
    brush.paint(
      [
        [
          focusX - unit * 8,
          crest(focusX) + unit * 2,
          focusX + unit * 10,
          crest(focusX) + unit * 2,
          focusX + unit * 70,
          near,
          focusX - unit * 20,
          near,
        ],
      ],
      { part: 'detail', colors: [mix(palette.pale, palette.land, 0.3)] },
    );
  }
  if (variant === 'fence') paintFence(brush, world, near);
  if (variant === 'farm') paintFarm(brush, world, crest);
  const trees = { tree: 1, rows: 4, path: 6, fence: 3, orchard: 11, farm: 5 }[variant];
  const colors = {
    leaf: atDepth(palette, palette.plant, 0.82),
    trunk: atDepth(palette, oklch(0.36, 0.06, 45), 0.7),
  };
  const heroX = focusX < width / 2 ? width * 0.76 : width * 0.22;
  for (let i = 0; i < trees; i++) {
    const x =
      trees === 1
        ? heroX
        : variant === 'orchard'
          ? ((i + random.between(0.2, 0.8)) / trees) * width
          : random.between(0, width);
    const h =
      trees === 1
        ? Math.min(unit * 380, horizon * 0.6)
        : unit * (variant === 'orchard' ? random.between(150, 210) : random.between(60, 120));
    paintLeafTree(brush, x, crest(x) + unit * 8, h, colors, random, sun.x < x ? -1 : 1);
  }
}

function paintFlowers(brush: Brush, world: World, near: number): void {
  const { width, height, unit, palette, season, noise } = world;
  if (season === 'winter') return;
  const random = world.random('flowers');
  const number = Math.round(((season === 'autumn' ? 60 : 170) * width) / (unit * 1000));
  const heads: [Contour[], Contour[], Contour[]] = [[], [], []];
  for (let i = 0; i < number; i++) {
    const t = random.next() ** 0.8;
    const y = near + unit * 40 + (height - near) * t;
    const x = random.between(0, width);
    if (noise.at(x / (unit * 160), y / (unit * 90)) < -0.15) continue;
    heads[random.whole(0, 2) as 0 | 1 | 2].push(
      ellipse(x, y, unit * (2.4 + 6.5 * t), unit * (1.8 + 5 * t))[0]!,
    );
  }
  heads.forEach((shapes, index) => {
    const color = [palette.accents[0], palette.accents[1], palette.pale][index]!;
    if (shapes.length > 0)
      brush.paint(shapes, { part: 'detail', colors: [mix(color, palette.shade, 0.1)] });
  });
}

function paintGrass(brush: Brush, world: World): void {
  const { width, height, unit, palette, season } = world;
  const random = world.random('grass');
  const colors =
    season === 'winter'
      ? mix(palette.land, palette.shade, 0.2)
      : mix(palette.plant, palette.deep, 0.3);
  const line = groundLine(
    world,
    (x) => height - unit * 4 - unit * 16 * world.noise.at(x / (unit * 150), 5),
  );
  brush.paint(below(line, height + unit * 30), { part: 'detail', colors: [colors] });
  brush.paint(
    grass(0, width, Math.round((150 * width) / (unit * 1000)), unit * 58, () => height, random),
    { part: 'detail', colors: [colors] },
  );
  if (season === 'winter') return;
  for (let i = 0; i < 12; i++) {
    const x = random.between(0, width);
    const y = height - unit * random.between(22, 62);
    const r = unit * random.between(9, 16);
    const petals: Contour[] = [];
    for (let petal = 0; petal < 6; petal++) {
      const angle = (petal / 6) * Math.PI * 2;
      petals.push(
        ellipse(x + Math.cos(angle) * r * 0.7, y + Math.sin(angle) * r * 0.7, r * 0.45)[0]!,
      );
    }
    brush.paint(polygon(x - unit, y, x + unit, y, x + unit, height, x - unit, height), {
      part: 'detail',
      colors: [lighter(colors, -0.02)],
    });
    brush.paint(petals, {
      part: 'detail',
      colors: [random.pick([palette.accents[0], palette.accents[3], palette.accents[1]])],
    });
    brush.paint(ellipse(x, y, r * 0.36), { part: 'detail', colors: [oklch(0.84, 0.15, 88)] });
  }
}
