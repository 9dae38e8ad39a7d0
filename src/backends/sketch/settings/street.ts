import type { Brush } from '../brush.ts';
import { lighter, mix, oklch, type Color } from '../color.ts';
import { skyLayer } from '../motifs/sky.ts';
import { weatherLayers } from '../motifs/weather.ts';
import { polygon, rectangle, roundedRectangle, type Contour } from '../shape.ts';
import { level } from './level.ts';
import type { Plan, World } from './setting.ts';

/** A street that runs away between houses; signs and lamps shine on wet asphalt. */
export function street(world: World): Plan {
  const { height, width, unit, focusX } = world;
  const vanishY = level(world, 0.55, 0.8);
  const vanish = { x: width / 2 + (width / 2 - focusX) * 0.35, y: vanishY };
  const isWet = world.weather === 'rain' || world.weather === 'storm' || world.time === 'night';
  const road = vanishY + unit * 50;
  return {
    layers: [
      skyLayer(world, vanishY + unit * 40),
      {
        depth: 0.2,
        paint: (brush) =>
          brush.glow(
            vanish.x,
            vanish.y,
            unit * 520,
            isDark(world)
              ? mix(world.palette.window, world.palette.accents[0], 0.35)
              : world.palette.light,
            0.55,
          ),
      },
      { depth: 0.3, paint: (brush) => paintSide(brush, world, -1, vanish) },
      { depth: 0.31, paint: (brush) => paintSide(brush, world, 1, vanish) },
      { depth: 0.5, paint: (brush) => paintRoad(brush, world, vanish, road, isWet) },
      { depth: 0.6, paint: (brush) => paintLamps(brush, world, vanish) },
      ...weatherLayers(world),
    ],
    places: {
      stand: {
        far: road + (world.floor - road) * 0.45,
        near: height * 0.955,
        depth: [0.62, 0.9],
        contact: isWet ? 'mirror' : 'shadow',
      },
      air: { x: width * 0.2, y: 0, width: width * 0.6, height: vanishY * 0.8 },
      water: null,
      manner: 'scenery',
      giant: null,
    },
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function isDark({ time }: World): boolean {
  return time === 'night' || time === 'dusk';
}

/** Where a point of the near frame edge lies at distance t: 0 at the viewer, 1 at the vanishing point. */
function recede(vanish: Point, x: number, y: number, t: number): readonly [number, number] {
  return [x + (vanish.x - x) * t, y + (vanish.y - y) * t];
}

function paintSide(brush: Brush, world: World, side: 1 | -1, vanish: Point): void {
  const { width, height, unit, palette } = world;
  const random = world.random(`side ${side}`);
  const edge = side < 0 ? -unit * 60 : width + unit * 60;
  const pavement = height * 1.02;
  const steps = [0, 0.3, 0.52, 0.68, 0.79, 0.87, 0.93];
  for (let i = steps.length - 2; i >= 0; i--) {
    const from = steps[i]!;
    const to = steps[i + 1]!;
    const tall = -height * random.between(0.15, 0.75);
    const wall = mix(
      mix(
        isDark(world) ? mix(palette.built, palette.deep, 0.5) : palette.built,
        random.pick([palette.accents[0], palette.accents[2], palette.sky[0]]),
        0.22,
      ),
      palette.haze,
      to * 0.62,
    );
    const quad = [
      ...recede(vanish, edge, tall, from),
      ...recede(vanish, edge, tall, to),
      ...recede(vanish, edge, pavement, to),
      ...recede(vanish, edge, pavement, from),
    ];
    brush.paint([quad], {
      part: 'mass',
      colors: [wall, mix(wall, isDark(world) ? palette.accents[0] : palette.shade, 0.2)],
    });
    paintFacade(brush, world, vanish, edge, tall, pavement, from, to, random, wall);
    if (isDark(world))
      paintSign(brush, world, vanish, edge, side, from + (to - from) * 0.15, random);
  }
}

function paintFacade(
  brush: Brush,
  world: World,
  vanish: Point,
  edge: number,
  top: number,
  bottom: number,
  from: number,
  to: number,
  random: ReturnType<World['random']>,
  wall: Color,
): void {
  const { palette } = world;
  const lit: Contour[] = [];
  const unlit: Contour[] = [];
  const rows = 8;
  const columns = 3;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const y0 = top + (bottom - top) * ((row + 0.25) / (rows + 1.4));
      const y1 = top + (bottom - top) * ((row + 0.78) / (rows + 1.4));
      const t0 = from + (to - from) * ((column + 0.22) / columns);
      const t1 = from + (to - from) * ((column + 0.74) / columns);
      const pane = [
        ...recede(vanish, edge, y0, t0),
        ...recede(vanish, edge, y0, t1),
        ...recede(vanish, edge, y1, t1),
        ...recede(vanish, edge, y1, t0),
      ];
      (random.chance(isDark(world) ? 0.42 : 0.06) ? lit : unlit).push(pane);
    }
  }
  brush.paint(unlit, {
    part: 'detail',
    colors: [mix(wall, isDark(world) ? palette.deep : palette.sky[1], 0.42)],
    alpha: 0.85,
  });
  if (lit.length > 0)
    brush.paint(lit, { part: 'light', colors: [mix(palette.window, wall, 0.12)] });
  // A shop front along the pavement.
  const y0 = top + (bottom - top) * 0.86;
  const front = [
    ...recede(vanish, edge, y0, from + (to - from) * 0.08),
    ...recede(vanish, edge, y0, from + (to - from) * 0.9),
    ...recede(vanish, edge, bottom, from + (to - from) * 0.9),
    ...recede(vanish, edge, bottom, from + (to - from) * 0.08),
  ];
  const shop = random.pick([palette.window, palette.accents[1], palette.accents[0]]);
  brush.paint([front], {
    part: isDark(world) ? 'light' : 'mass',
    colors: [isDark(world) ? mix(shop, palette.window, 0.4) : mix(wall, palette.deep, 0.35)],
  });
}

function paintSign(
  brush: Brush,
  world: World,
  vanish: Point,
  edge: number,
  side: 1 | -1,
  t: number,
  random: ReturnType<World['random']>,
): void {
  const { unit, palette, height } = world;
  const near = 1 - t;
  const [x] = recede(vanish, edge, 0, t);
  const y = recede(vanish, edge, height * random.between(0.24, 0.52), t)[1];
  const w = unit * 70 * near;
  const h = unit * random.pick([220, 150, 90]) * near;
  if (w < unit * 12) return;
  const color = {
    ...random.pick([
      palette.accents[0],
      palette.accents[1],
      oklch(0.72, 0.18, 340),
      oklch(0.78, 0.13, 200),
    ]),
    l: 0.72,
  };
  const left = side < 0 ? x + unit * 8 : x - w - unit * 8;
  brush.glow(left + w / 2, y + h / 2, w * 2.6, color, 0.5);
  brush.paint(roundedRectangle(left, y, w, h, w * 0.16), { part: 'light', colors: [color] });
  brush.paint(roundedRectangle(left + w * 0.16, y + w * 0.16, w * 0.68, h - w * 0.32, w * 0.1), {
    part: 'detail',
    colors: [mix(color, palette.deep, 0.75)],
  });
  const strokes: Contour[] = [];
  for (let sy = y + w * 0.36; sy < y + h - w * 0.42; sy += w * 0.3)
    strokes.push(rectangle(left + w * 0.3, sy, w * random.between(0.2, 0.42), w * 0.11)[0]!);
  if (strokes.length > 0) brush.paint(strokes, { part: 'light', colors: [lighter(color, 0.14)] });
}

function paintRoad(brush: Brush, world: World, vanish: Point, road: number, isWet: boolean): void {
  const { width, height, unit, palette, season } = world;
  const top = vanish.y + unit * 8;
  const asphalt =
    season === 'winter'
      ? mix(palette.land, palette.shade, 0.3)
      : mix(oklch(0.35, 0.02, 270), palette.shade, isDark(world) ? 0.55 : 0.2);
  brush.paint(
    polygon(
      vanish.x - unit * 10,
      top,
      vanish.x + unit * 10,
      top,
      width * 1.25,
      height + unit * 20,
      -width * 0.25,
      height + unit * 20,
    ),
    { part: 'mass', colors: [mix(asphalt, palette.haze, 0.4), asphalt] },
  );
  if (isWet)
    brush.mirror(road - unit * 20, height, {
      tint: asphalt,
      tinting: 0.42,
      ripple: unit * 60,
      stretch: 1.1,
    });
  const marks: Contour[] = [];
  for (let i = 0; i < 9; i++) {
    const near = 1 - i * 0.11;
    const a = near ** 2.2;
    const b = (near - 0.045) ** 2.2;
    const y0 = top + (height - top) * a;
    const y1 = top + (height - top) * b;
    marks.push([
      vanish.x - unit * 17 * a,
      y0,
      vanish.x + unit * 17 * a,
      y0,
      vanish.x + unit * 17 * b,
      y1,
      vanish.x - unit * 17 * b,
      y1,
    ]);
  }
  brush.paint(marks, { part: 'detail', colors: [mix(palette.pale, asphalt, 0.35)], alpha: 0.6 });
}

function paintLamps(brush: Brush, world: World, vanish: Point): void {
  const { width, height, unit, palette } = world;
  const dark = mix(palette.deep, palette.sky[0], 0.12);
  for (const t of [0.78, 0.6, 0.28]) {
    for (const side of [-1, 1] as const) {
      const near = 1 - t;
      const edge = side < 0 ? width * 0.03 : width * 0.97;
      const [x, foot] = recede(vanish, edge, height * 1.02, t);
      const top = recede(vanish, edge, -height * 0.02, t)[1];
      const w = unit * 9 * near;
      const arm = -side * unit * 130 * near;
      brush.paint(
        [
          rectangle(x - w, top, w * 2, foot - top)[0]!,
          rectangle(Math.min(x, x + arm), top, Math.abs(arm), w * 1.6)[0]!,
        ],
        { part: 'mass', colors: [dark] },
      );
      if (!isDark(world)) continue;
      brush.glow(x + arm, top + w * 3, unit * 330 * near, palette.window, 0.6);
      brush.paint(roundedRectangle(x + arm - w * 3.4, top + w, w * 6.8, w * 2.6, w), {
        part: 'light',
        colors: [palette.window],
      });
    }
  }
}
