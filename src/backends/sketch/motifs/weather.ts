import type { Brush } from '../brush.ts';
import { mix, oklch } from '../color.ts';
import type { Layer, World } from '../settings/setting.ts';
import { ellipse, rectangle } from '../shape.ts';

/** What falls or drifts in front of a landscape; nothing in clear weather. */
export function weatherLayers(world: World): readonly Layer[] {
  switch (world.weather) {
    case 'rain':
    case 'storm':
      return [{ depth: 1.2, paint: (brush) => paintRain(brush, world) }];
    case 'snow':
      return [
        { depth: 0.45, paint: (brush) => paintSnow(brush, world, 0.5, 'far snow') },
        { depth: 1.2, paint: (brush) => paintSnow(brush, world, 1, 'near snow') },
      ];
    case 'fog':
      return [0.3, 0.5, 0.64].map((depth) => ({
        depth,
        paint: (brush: Brush) => paintFog(brush, world, depth),
      }));
    case 'clear':
    case 'cloudy':
      return world.season === 'autumn'
        ? [{ depth: 1.2, paint: (brush) => paintLeaves(brush, world) }]
        : [];
  }
}

function paintRain(brush: Brush, world: World): void {
  const { width, height, unit, palette } = world;
  const random = world.random('rain');
  const slant = world.weather === 'storm' ? 0.34 : 0.16;
  const color = mix(palette.pale, palette.sky[1], 0.35);
  const drops: number[][] = [];
  const count = Math.round(((width * height) / (unit * 1000) ** 2) * 190);
  for (let i = 0; i < count; i++) {
    const x = random.between(-0.1, 1.1) * width;
    const y = random.between(-0.05, 1) * height;
    const length = unit * random.between(24, 64);
    const w = unit * random.between(1, 2.2);
    drops.push([
      x,
      y,
      x + w,
      y,
      x + w - length * slant,
      y + length,
      x - length * slant,
      y + length,
    ]);
  }
  brush.paint(drops, { part: 'detail', colors: [color], alpha: 0.42 });
}

function paintSnow(brush: Brush, world: World, nearness: number, name: string): void {
  const { width, height, unit } = world;
  const random = world.random(name);
  const flakes: (readonly number[])[] = [];
  const count = Math.round(((width * height) / (unit * 1000) ** 2) * (nearness < 1 ? 150 : 80));
  for (let i = 0; i < count; i++) {
    const r =
      unit * random.between(1.6, 4.6) * (nearness < 1 ? 0.8 : random.chance(0.12) ? 2.4 : 1.15);
    flakes.push(ellipse(random.between(0, width), random.between(0, height), r)[0]!);
  }
  brush.paint(flakes, {
    part: 'detail',
    colors: [oklch(0.98, 0.01, 230)],
    alpha: 0.5 + 0.35 * nearness,
  });
}

function paintFog(brush: Brush, world: World, depth: number): void {
  const { width, height, palette, horizon, unit } = world;
  const y = horizon + (height - horizon) * (depth - 0.35) * 1.1;
  brush.paint(rectangle(-unit * 20, y - unit * 170, width + unit * 40, unit * 340), {
    part: 'detail',
    colors: [palette.haze],
    alpha: 0.75,
    fades: true,
  });
}

function paintLeaves(brush: Brush, world: World): void {
  const { width, height, unit, palette } = world;
  const random = world.random('leaves');
  for (let i = 0; i < 16; i++) {
    const x = random.between(0, width);
    const y = random.between(0, height * 0.9);
    const r = unit * random.between(5, 10);
    const turn = random.between(0, 3);
    const cos = Math.cos(turn) * r;
    const sin = Math.sin(turn) * r;
    brush.paint(
      [
        [
          x - cos * 1.5,
          y - sin * 1.5,
          x - sin * 0.7,
          y + cos * 0.7,
          x + cos * 1.5,
          y + sin * 1.5,
          x + sin * 0.7,
          y - cos * 0.7,
        ],
      ],
      {
        part: 'detail',
        colors: [random.pick([palette.plant, palette.accents[0], palette.accents[1]])],
      },
    );
  }
}
