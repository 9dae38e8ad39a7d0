import type { Brush } from '../brush.ts';
import { lighter, mix } from '../color.ts';
import { cloud, skyLayer } from '../motifs/sky.ts';
import { weatherLayers } from '../motifs/weather.ts';
import { level } from './level.ts';
import type { Plan, World } from './setting.ts';

/** Above the clouds: banks of them below, a few beside, much air. */
export function sky(world: World): Plan {
  const { height, width, unit, free } = world;
  const bank = level(world, 0.78);
  return {
    layers: [
      skyLayer(world, height),
      { depth: 0.2, paint: (brush) => paintBank(brush, world, bank - unit * 50, 0.25) },
      { depth: 0.4, paint: (brush) => paintBank(brush, world, bank + unit * 20, 0.55) },
      { depth: 0.6, paint: (brush) => paintBank(brush, world, bank + unit * 90, 0.85) },
      { depth: 0.94, paint: (brush) => paintBank(brush, world, height + unit * 90, 1) },
      ...weatherLayers({ ...world, season: 'summer' }),
    ],
    places: {
      stand: {
        far: bank + (world.floor - bank) * 0.3,
        near: bank + (world.floor - bank) * 0.5,
        depth: [0.62, 0.7],
        contact: 'shadow',
      },
      air: { x: 0, y: free.y, width, height: bank - free.y },
      water: null,
      manner: 'scenery',
      giant: { depth: 0.3, base: bank + unit * 60 },
    },
  };
}

function paintBank(brush: Brush, world: World, y: number, nearness: number): void {
  const { width, unit, palette, time } = world;
  const random = world.random(`bank ${nearness}`);
  const base = mix(
    mix(palette.sky[2], palette.haze, 0.5),
    palette.pale,
    time === 'night' ? 0.15 * nearness : 0.3 + 0.5 * nearness,
  );
  const body = mix(base, palette.sky[0], time === 'night' ? 0.3 : 0.08);
  for (let x = -unit * 100; x < width + unit * 200; x += unit * random.between(150, 240)) {
    const size = unit * random.between(330, 520) * (0.7 + 0.45 * nearness);
    brush.paint(
      cloud(x, y, size, random.between(0.26, 0.4), () => random.next()),
      {
        part: 'mass',
        colors: [mix(lighter(body, 0.03), palette.light, 0.2), mix(body, palette.sky[1], 0.5)],
      },
    );
  }
  brush.paint(
    [
      [
        -unit * 20,
        y - unit * 16,
        width + unit * 20,
        y - unit * 16,
        width + unit * 20,
        y + unit * 160,
        -unit * 20,
        y + unit * 160,
      ],
    ],
    {
      part: 'detail',
      colors: [mix(body, palette.sky[1], 0.5), mix(body, palette.sky[1], 0.62)],
    },
  );
}
