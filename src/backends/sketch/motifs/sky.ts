import type { Brush } from '../brush.ts';
import { lighter, mix, oklch } from '../color.ts';
import type { Layer, World } from '../settings/setting.ts';
import { arc, ellipse, heightLine, polygon, rectangle, type Shape } from '../shape.ts';

/** Sky with what the hour and the weather put in it, down to `bottom`. */
export function skyLayer(world: World, bottom = world.height): Layer {
  return { depth: 0, paint: (brush) => paintSky(brush, world, bottom) };
}

function paintSky(brush: Brush, world: World, bottom: number): void {
  const { width, palette, time, weather, unit, sun } = world;
  const m = unit * 20;
  brush.paint(rectangle(-m, -m, width + 2 * m, bottom + 2 * m), {
    part: 'backdrop',
    colors: palette.sky,
    axis: [0, 0, 0, Math.min(bottom, world.horizon + unit * 60)],
  });
  const covered = weather === 'storm' || weather === 'rain' || weather === 'fog';
  if (time === 'night' || time === 'dusk') {
    if (!covered) paintStars(brush, world, time === 'night' ? 1 : 0.35, bottom);
  }
  if (!covered) paintSun(brush, world);
  else brush.glow(sun.x, sun.y, sun.radius * 5, palette.sky[2], 0.25);
  if (weather === 'storm') paintLightning(brush, world);
  paintClouds(brush, world, bottom);
}

function paintSun(brush: Brush, world: World): void {
  const { sun, palette, time } = world;
  const { x, y, radius } = sun;
  const isNight = time === 'night';
  brush.glow(x, y, radius * (isNight ? 5 : 6.5), palette.light, isNight ? 0.3 : 0.6);
  if (!isNight && time !== 'day') {
    brush.paint(ellipse(x, y, radius * 1.7), {
      part: 'detail',
      colors: [palette.light],
      alpha: 0.16,
    });
    brush.paint(ellipse(x, y, radius * 1.33), {
      part: 'detail',
      colors: [palette.light],
      alpha: 0.2,
    });
  }
  if (isNight && world.random('moon').chance(0.4)) {
    brush.paint(crescent(x, y, radius), { part: 'light', colors: [palette.light] });
    return;
  }
  brush.paint(ellipse(x, y, radius), {
    part: 'light',
    colors: [palette.light, mix(palette.light, palette.sky[2], 0.22)],
  });
  if (!isNight) return;
  const sea = mix(palette.light, palette.sky[1], 0.18);
  for (const [dx, dy, r] of [
    [-0.3, -0.2, 0.24],
    [0.25, 0.1, 0.17],
    [-0.05, 0.42, 0.13],
  ] as const) {
    brush.paint(ellipse(x + dx * radius, y + dy * radius, r * radius), {
      part: 'detail',
      colors: [sea],
    });
  }
}

function crescent(x: number, y: number, radius: number): Shape {
  const outer = arc(x, y, radius, radius, -2.2, 1.25);
  const inner = arc(x - radius * 0.36, y + radius * 0.14, radius * 0.86, radius * 0.86, -1.95, 1.0);
  const back: number[] = [];
  for (let i = inner.length - 2; i >= 0; i -= 2) back.push(inner[i]!, inner[i + 1]!);
  return [[...outer, ...back]];
}

export function paintStars(brush: Brush, world: World, density: number, bottom: number): void {
  const { width, unit, palette } = world;
  const random = world.random('stars');
  const count = Math.round(150 * density * Math.max(1, (width * bottom) / (unit * 1000) ** 2));
  const small: number[][] = [];
  for (let i = 0; i < count; i++) {
    const x = random.between(0, width);
    const y = random.next() ** 1.4 * bottom * 0.95;
    const r = unit * random.between(0.9, 2.3);
    small.push([x - r, y, x, y - r, x + r, y, x, y + r]);
  }
  brush.paint(small, { part: 'light', colors: [palette.light], alpha: 0.75 });
  for (let i = 0; i < 9 * density; i++) {
    const x = random.between(0, width);
    const y = random.between(0, bottom * 0.7);
    const r = unit * random.between(5, 10);
    const t = r * 0.14;
    brush.paint(
      polygon(
        x,
        y - r,
        x + t,
        y - t,
        x + r,
        y,
        x + t,
        y + t,
        x,
        y + r,
        x - t,
        y + t,
        x - r,
        y,
        x - t,
        y - t,
      ),
      {
        part: 'light',
        colors: [palette.light],
      },
    );
  }
}

function paintLightning(brush: Brush, world: World): void {
  const random = world.random('lightning');
  const { width, horizon, unit, focusX } = world;
  const x0 =
    focusX < width / 2 ? width * random.between(0.62, 0.85) : width * random.between(0.15, 0.38);
  const left: number[] = [];
  const right: number[] = [];
  let x = x0;
  const steps = 8;
  for (let i = 0; i <= steps; i++) {
    const y = horizon * (0.12 + (0.9 * i) / steps);
    const thick = unit * 9 * (1 - i / steps);
    left.push(x - thick, y);
    right.unshift(x + thick, y);
    x += unit * random.between(18, 46) * (i % 2 === 0 ? 1 : -1);
  }
  const pairs: number[] = [];
  for (let i = 0; i < right.length; i += 2) pairs.push(right[i]!, right[i + 1]!);
  brush.glow(x0, horizon * 0.3, unit * 460, oklch(0.9, 0.07, 285), 0.5);
  brush.paint([[...left, ...pairs]], { part: 'light', colors: [oklch(0.97, 0.04, 95)] });
}

const CLOUD_COUNT = { clear: 2, cloudy: 8, rain: 7, snow: 5, fog: 3, storm: 9 } as const;

function paintClouds(brush: Brush, world: World, bottom: number): void {
  const { width, palette, weather, unit, time } = world;
  const random = world.random('clouds');
  const isGloomy = weather === 'rain' || weather === 'storm';
  const count = CLOUD_COUNT[weather] + (random.chance(0.5) ? 1 : 0);
  const reach = Math.min(bottom, world.horizon);
  for (let i = 0; i < count; i++) {
    const y = reach * (isGloomy ? random.between(0.02, 0.5) : random.between(0.12, 0.8));
    const far = y / reach;
    const size = unit * random.between(150, 330) * (1.15 - 0.5 * far) * (isGloomy ? 1.5 : 1);
    const base = mix(palette.sky[1], palette.pale, time === 'night' ? 0.14 : isGloomy ? 0.2 : 0.62);
    const top = isGloomy ? lighter(mix(base, palette.deep, 0.28), 0) : base;
    brush.paint(
      cloud(random.between(-0.05, 1.05) * width, y, size, random.between(0.16, 0.3), () =>
        random.next(),
      ),
      {
        part: 'mass',
        colors: [top, mix(base, palette.sky[far > 0.5 ? 2 : 1], 0.55)],
        alpha: time === 'night' ? 0.6 : 0.92,
      },
    );
  }
}

/** A flat-bottomed heap of round lobes: the upper edge of a row of discs. */
export function cloud(
  x: number,
  y: number,
  size: number,
  flatness: number,
  chance: () => number,
): Shape {
  const count = 4 + Math.floor(chance() * 3);
  const discs = Array.from({ length: count }, (_, index) => {
    const along = (index + 0.5) / count;
    const r = size * flatness * (0.42 + 0.5 * Math.sin(along * Math.PI)) * (0.75 + chance() * 0.5);
    return { x: x - size / 2 + along * size, y: y - r * 0.35, r };
  });
  const left = Math.min(...discs.map((disc) => disc.x - disc.r * 0.9));
  const right = Math.max(...discs.map((disc) => disc.x + disc.r * 0.9));
  const low = size * flatness * 0.14;
  const crest = heightLine(left, right, Math.max(1, size / 60), (at) => {
    let top = y;
    for (const disc of discs) {
      const across = at - disc.x;
      if (Math.abs(across) < disc.r)
        top = Math.min(top, disc.y - Math.sqrt(disc.r ** 2 - across ** 2));
    }
    return top;
  });
  return [
    [
      ...arc(left, y + low / 2, low, low / 2, Math.PI / 2, Math.PI * 1.5),
      ...crest,
      ...arc(right, y + low / 2, low, low / 2, -Math.PI / 2, Math.PI / 2),
    ],
  ];
}

/** A few birds far off, as two strokes each. */
export function paintBirds(brush: Brush, world: World, x: number, y: number): void {
  const random = world.random('birds');
  const { unit, palette } = world;
  const ink = mix(palette.deep, palette.sky[1], 0.25);
  const count = random.whole(3, 6);
  for (let i = 0; i < count; i++) {
    const size = unit * random.between(10, 19);
    const bx = x + unit * (i - count / 2) * random.between(26, 44);
    const by = y + unit * Math.abs(i - count / 2) * 14 + random.between(-8, 8) * unit;
    brush.line(
      [
        bx - size,
        by - size * 0.35,
        bx - size * 0.4,
        by - size * 0.42,
        bx,
        by,
        bx + size * 0.4,
        by - size * 0.42,
        bx + size,
        by - size * 0.35,
      ],
      unit * 3,
      ink,
    );
  }
}
