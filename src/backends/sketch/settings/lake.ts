import type { Brush } from '../brush.ts';
import { mix } from '../color.ts';
import { groundLine, swell } from '../motifs/ground.ts';
import { fir, firSnow } from '../motifs/plants.ts';
import { skyLayer } from '../motifs/sky.ts';
import { paintGlitter } from '../motifs/water.ts';
import { weatherLayers } from '../motifs/weather.ts';
import { atDepth } from '../palette.ts';
import { below, type Contour } from '../shape.ts';
import { level } from './level.ts';
import type { Plan, World } from './setting.ts';

/** Still water that doubles peaks, trees and sun; a shore in front. */
export function lake(world: World): Plan {
  const { height, width, unit, sun, season } = world;
  const waterline = level(world, 0.54, 0.8);
  const shore = world.floor - (world.floor - waterline) * 0.36;
  return {
    layers: [
      skyLayer(world, waterline),
      { depth: 0.15, paint: (brush) => paintFarPeaks(brush, world, waterline) },
      { depth: 0.25, paint: (brush) => paintBank(brush, world, waterline) },
      {
        depth: 0.35,
        paint: (brush) => {
          brush.mirror(waterline, height, {
            tint: world.palette.water,
            tinting: 0.34,
            ripple: unit * 34,
            stretch: 0.94,
          });
          if (sun.y < waterline) paintGlitter(brush, world, waterline, height, world.palette.light);
        },
      },
      { depth: 0.62, paint: (brush) => paintShore(brush, world, shore) },
      ...weatherLayers(world),
    ],
    places: {
      stand: {
        far: shore + (world.floor - shore) * 0.3,
        near: height * 0.96,
        depth: [0.64, 0.9],
        contact: season === 'winter' ? 'snow' : 'shadow',
      },
      air: { x: 0, y: 0, width, height: waterline * 0.8 },
      water: {
        area: { x: 0, y: waterline + unit * 20, width, height: shore - waterline - unit * 30 },
        depth: 0.5,
        surface: true,
      },
      manner: 'scenery',
      giant: { depth: 0.2, base: waterline },
    },
  };
}

function paintFarPeaks(brush: Brush, world: World, waterline: number): void {
  const { unit, palette, noise, focusX, free } = world;
  const rise = (waterline - free.y) * 0.62;
  const rock = atDepth(palette, mix(palette.sky[0], palette.deep, 0.5), 0.45);
  for (const [key, depth, share] of [
    [1, 0.2, 1],
    [2, 0.5, 0.62],
    [3, 0.8, 0.34],
  ] as const) {
    const line = groundLine(world, (x) => {
      const middle = Math.exp(-(((x - focusX) / (unit * 520)) ** 2)) * 0.5;
      const folds = Math.abs(
        noise.layered((x / (unit * 1000)) * (1.4 + key) + key * 9, key * 3.3, 4),
      );
      return (
        waterline + unit * 10 - rise * share * (0.16 + 0.5 * folds + middle * (1.3 - 0.3 * key))
      );
    });
    brush.paint(below(line, waterline + unit * 20), {
      part: 'mass',
      colors: [
        mix(palette.haze, rock, depth),
        mix(mix(palette.haze, rock, depth), palette.haze, 0.4),
      ],
    });
  }
}

function paintBank(brush: Brush, world: World, waterline: number): void {
  const { width, unit, palette, season, focusX } = world;
  const random = world.random('bank');
  const color = atDepth(palette, mix(palette.plant, palette.deep, 0.3), 0.8);
  const trees: Contour[] = [];
  const snow: Contour[] = [];
  const count = Math.round((width / (unit * 1000)) * 46);
  for (let i = 0; i < count; i++) {
    const x = ((i + random.next()) / count) * width;
    const distance = Math.min(1, Math.abs(x - focusX) / (width * 0.5));
    const h = unit * random.between(36, 80) * (0.5 + 1.7 * distance ** 1.6);
    trees.push(...fir(x, waterline + unit * 3, h, random));
    if (season === 'winter') snow.push(...firSnow(x, waterline + unit * 3, h));
  }
  const bank = groundLine(
    world,
    swell(world, { base: waterline - unit * 10, rise: unit * 12, waves: 3, key: 5 }),
  );
  brush.paint([...below(bank, waterline + unit * 4), ...trees], {
    part: 'mass',
    colors: [color, mix(color, palette.haze, 0.22)],
  });
  if (snow.length > 0) brush.paint(snow, { part: 'detail', colors: [palette.pale], alpha: 0.8 });
}

function paintShore(brush: Brush, world: World, shore: number): void {
  const { unit, palette, height, width, focusX } = world;
  const random = world.random('reeds');
  const away = focusX < width / 2 ? 1 : -1;
  const line = groundLine(
    world,
    (x) =>
      shore +
      ((x - width / 2) / width) * -away * unit * 60 -
      unit * 20 * world.noise.layered(x / (unit * 380), 7.7, 3),
  );
  brush.paint(below(line, height + unit * 30), {
    part: 'mass',
    colors: [mix(palette.land, palette.light, 0.12), mix(palette.land, palette.shade, 0.42)],
  });
  const reeds: Contour[] = [];
  for (let i = 0; i < 26; i++) {
    const x = width / 2 + away * width * random.between(0.3, 0.52);
    const h = unit * random.between(90, 230);
    const lean = unit * random.between(-26, 26);
    const y = height + unit * 10;
    reeds.push([x - unit * 3, y, x + lean - unit, y - h, x + lean + unit, y - h, x + unit * 3, y]);
    if (i % 3 === 0)
      reeds.push([
        x + lean - unit * 6,
        y - h * 0.98,
        x + lean,
        y - h * 1.04,
        x + lean + unit * 6,
        y - h * 0.98,
        x + lean + unit * 5,
        y - h * 0.8,
        x + lean - unit * 5,
        y - h * 0.8,
      ]);
  }
  brush.paint(reeds, { part: 'detail', colors: [mix(palette.plant, palette.deep, 0.55)] });
}
