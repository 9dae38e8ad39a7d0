import type { Brush } from '../brush.ts';
import { lighter, mix, oklch } from '../color.ts';
import { groundLine, swell } from '../motifs/ground.ts';
import { skyLayer } from '../motifs/sky.ts';
import { weatherLayers } from '../motifs/weather.ts';
import { atDepth } from '../palette.ts';
import { below, moved, polygon, roundedRectangle, type Contour } from '../shape.ts';
import type { Plan, World } from './setting.ts';

/** Dunes with sharp crests, one flank in the light and one in shade; mesas far off. */
export function desert(world: World): Plan {
  const { height, width, unit, horizon } = world;
  const near = horizon + (world.floor - horizon) * 0.34;
  const hasMesas = world.random('desert').chance(0.65);
  return {
    layers: [
      skyLayer(world, horizon),
      {
        depth: 0.15,
        paint: (brush) =>
          hasMesas ? paintMesas(brush, world) : paintDune(brush, world, -30, 90, 1, 0.2),
      },
      { depth: 0.3, paint: (brush) => paintDune(brush, world, 30, 170, 2, 0.45) },
      {
        depth: 0.45,
        paint: (brush) => paintDune(brush, world, ((near - horizon) / unit) * 0.55, 150, 3, 0.72),
      },
      { depth: 0.6, paint: (brush) => paintDune(brush, world, (near - horizon) / unit, 64, 4, 1) },
      { depth: 0.62, paint: (brush) => paintRipples(brush, world, near) },
      ...(world.hasSubjects
        ? []
        : [{ depth: 0.5, paint: (brush: Brush) => paintCaravan(brush, world, near) }]),
      { depth: 0.66, paint: (brush) => paintCacti(brush, world, near) },
      ...weatherLayers(world),
    ],
    places: {
      stand: {
        far: near + (world.floor - near) * 0.2,
        near: height * 0.95,
        depth: [0.68, 0.9],
        contact: 'shadow',
      },
      air: { x: 0, y: 0, width, height: horizon * 0.85 },
      water: null,
      manner: 'scenery',
      giant: { depth: 0.42, base: horizon + unit * 100 },
    },
  };
}

function sandAt({ palette, time }: World, depth: number) {
  // By the moon, sand is nearer to the sky than to gold.
  const sand =
    time === 'night'
      ? mix(oklch(0.52, 0.07, 62), { ...palette.sky[1], l: 0.42 }, 0.45)
      : mix(oklch(0.78, 0.11, 68), palette.shade, time === 'day' ? 0.02 : 0.16);
  return atDepth(palette, mix(sand, palette.land, 0.15), depth);
}

function paintDune(
  brush: Brush,
  world: World,
  offset: number,
  rise: number,
  key: number,
  depth: number,
): void {
  const { horizon, unit, height, palette, sun, focusX } = world;
  const sand = sandAt(world, depth);
  const heightAt = swell(world, {
    base: horizon + offset * unit,
    rise: rise * unit,
    waves: 0.85,
    key,
  });
  const crest = groundLine(world, heightAt);
  brush.paint(below(crest, height + unit * 30), {
    part: 'mass',
    colors: [mix(sand, palette.light, 0.25), mix(sand, palette.shade, 0.12)],
  });
  // From each summit a blade of shade winds down the side away from the sun.
  const away = sun.x < focusX ? 1 : -1;
  for (let i = 4; i < crest.length - 4; i += 2) {
    const y = crest[i + 1]!;
    if (y > crest[i - 1]! || y > crest[i + 3]! || y > horizon + offset * unit - rise * unit * 0.1)
      continue;
    const flank: number[] = [crest[i]!, y];
    for (let j = i; j > 2 && j < crest.length - 2; j += 2 * away) {
      flank.push(crest[j]!, crest[j + 1]!);
      if (crest[j + 1]! > horizon + offset * unit + rise * unit * 0.3) break;
    }
    const endX = flank.at(-2)!;
    const endY = flank.at(-1)!;
    const foot = rise * unit * 2.6 + (endY - y);
    for (let step = 1; step <= 12; step++) {
      const t = step / 12;
      const sway = Math.sin(t * Math.PI * 1.5) * unit * 60;
      flank.push(
        endX + (crest[i]! - endX) * t - away * sway * (1 - t),
        y + foot * Math.sin(t * Math.PI) * 0.62 + (endY - y) * (1 - t),
      );
    }
    brush.paint([flank], {
      part: 'mass',
      colors: [mix(sand, palette.shade, 0.36), mix(sand, palette.shade, 0.16)],
    });
  }
}

function paintMesas(brush: Brush, world: World): void {
  const { horizon, unit, width, palette, sun } = world;
  const random = world.random('mesas');
  const rock = atDepth(palette, mix(oklch(0.55, 0.14, 38), palette.shade, 0.2), 0.4);
  for (let i = 0; i < 4; i++) {
    const x = width * random.between(0, 1);
    const w = unit * random.between(70, 170);
    const h = unit * random.between(120, 270);
    const y = horizon + unit * 40;
    brush.paint(
      polygon(
        x - w * 0.66,
        y - h,
        x + w * 0.6,
        y - h + unit * 6,
        x + w * 0.72,
        y - h * 0.45,
        x + w * 1.25,
        y,
        x - w * 1.3,
        y,
        x - w * 0.76,
        y - h * 0.45,
      ),
      { part: 'mass', colors: [rock, mix(rock, palette.haze, 0.55)] },
    );
    const side = sun.x < x ? -1 : 1;
    brush.paint(
      polygon(
        x + side * w * 0.62,
        y - h + unit * 4,
        x + side * w * 0.15,
        y - h,
        x + side * w * 0.24,
        y - h * 0.4,
        x + side * w * 0.5,
        y,
        x + side * w * 1.25,
        y,
        x + side * w * 0.72,
        y - h * 0.45,
      ),
      { part: 'detail', colors: [mix(rock, palette.light, 0.3), mix(rock, palette.haze, 0.5)] },
    );
  }
  brush.paint(
    below(
      groundLine(world, () => horizon + unit * 30),
      world.height,
    ),
    { part: 'mass', colors: [sandAt(world, 0.3)] },
  );
}

/** The wind's lines in the sand, wider apart towards the viewer. */
function paintRipples(brush: Brush, world: World, near: number): void {
  const { width, height, unit, palette, noise } = world;
  const random = world.random('ripples');
  const shade = mix(sandAt(world, 1), palette.shade, 0.3);
  for (let row = 0; row < 13; row++) {
    const t = (row + 1) / 13;
    const y = near + unit * 30 + (height - near) * t ** 1.35;
    const from = width * random.between(-0.2, 0.6);
    const length = width * random.between(0.25, 0.7);
    const line: number[] = [];
    for (let step = 0; step <= 24; step++) {
      const x = from + (length * step) / 24;
      line.push(x, y + unit * (4 + 14 * t) * noise.at(x / (unit * 130), row * 2.3));
    }
    brush.line(line, unit * (1 + 2.6 * t), shade, 0.4);
  }
}

/** Camels in a line along a far crest, where nothing else is in the desert. */
function paintCaravan(brush: Brush, world: World, near: number): void {
  const { unit, palette, focusX, width, horizon } = world;
  const crest = swell(world, {
    base: horizon + (near - horizon) * 0.55,
    rise: unit * 150,
    waves: 0.85,
    key: 3,
  });
  const size = unit * 62;
  const heading = focusX < width / 2 ? 1 : -1;
  for (let i = 0; i < 5; i++) {
    const x = focusX + heading * (2 - i) * size * 1.55;
    const camel = moved([CAMEL], {
      x,
      y: crest(x) + unit * 4,
      scaleX: heading * size,
      scaleY: size,
    });
    brush.paint(camel, { part: 'mass', colors: [mix(palette.deep, sandAt(world, 0.7), 0.15)] });
  }
}

/** A camel that looks right, its feet at y 0, a unit high. */
const CAMEL: Contour = [
  -0.5, 0, -0.5, -0.42, -0.6, -0.5, -0.56, -0.62, -0.36, -0.68, -0.2, -0.86, -0.06, -0.94, 0.08,
  -0.84, 0.2, -0.66, 0.36, -0.62, 0.48, -0.74, 0.54, -0.96, 0.62, -1.02, 0.78, -0.96, 0.8, -0.88,
  0.66, -0.84, 0.6, -0.6, 0.46, -0.42, 0.36, -0.38, 0.36, 0, 0.28, 0, 0.26, -0.36, 0.14, -0.34,
  0.12, 0, 0.04, 0, 0.02, -0.34, -0.28, -0.36, -0.28, 0, -0.36, 0, -0.36, -0.36, -0.42, -0.4, -0.42,
  0,
];

function paintCacti(brush: Brush, world: World, near: number): void {
  const { width, unit, palette, focusX, height } = world;
  const random = world.random('cacti');
  const green = mix(oklch(0.5, 0.1, 155), palette.shade, world.time === 'day' ? 0.15 : 0.55);
  const side = focusX < width / 2 ? 1 : -1;
  for (let i = 0; i < 3; i++) {
    const x = width / 2 + side * width * (0.3 + 0.17 * i) * random.between(0.85, 1.1);
    const y = near + (height - near) * (0.16 + 0.24 * i) + unit * 20;
    const h = unit * (150 + 130 * i);
    brush.paint(saguaro(x, y, h, random.sign()), {
      part: 'mass',
      colors: [lighter(mix(green, palette.light, 0.12), 0.02), green],
    });
  }
}

function saguaro(x: number, y: number, h: number, side: 1 | -1): Contour[] {
  const w = h * 0.13;
  const arm = w * 0.72;
  const left = x - side * h * 0.23;
  const right = x + side * h * 0.22;
  return [
    bar(x - w / 2, y - h, w, h + w),
    bar(left - arm / 2, y - h * 0.76, arm, h * 0.32),
    bar(
      Math.min(left - (side > 0 ? arm / 2 : 0), x - (side > 0 ? 0 : w / 2)),
      y - h * 0.5,
      Math.abs(left - x) + arm / 2,
      arm,
    ),
    bar(right - arm / 2, y - h * 0.66, arm, h * 0.34),
    bar(
      Math.min(right - (side < 0 ? arm / 2 : 0), x),
      y - h * 0.38,
      Math.abs(right - x) + arm / 2,
      arm,
    ),
  ];
}

function bar(x: number, y: number, width: number, height: number): Contour {
  return roundedRectangle(x, y, width, height, Math.min(width, height) / 2)[0]!;
}
