import type { Brush } from '../brush.ts';
import { mix, type Color } from '../color.ts';
import type { World } from '../settings/setting.ts';
import type { Contour } from '../shape.ts';

/** Streaks of light on water, closer and thinner towards the horizon, densest under the sun. */
export function paintGlitter(
  brush: Brush,
  world: World,
  top: number,
  bottom: number,
  color: Color,
): void {
  const { width, unit, sun } = world;
  const random = world.random('glitter');
  const streaks: Contour[] = [];
  const count = Math.round((width / (unit * 1000)) * 110);
  for (let i = 0; i < count; i++) {
    const t = random.next() ** 1.5;
    const y = top + unit * 4 + (bottom - top) * t;
    const spread = unit * (60 + 340 * t);
    const isUnderSun = random.chance(0.62);
    const x = isUnderSun ? sun.x + random.between(-1, 1) * spread : random.between(0, width);
    const length = unit * (10 + 90 * t) * random.between(0.4, 1.2) * (isUnderSun ? 1 : 0.7);
    const thick = unit * (1 + 3.4 * t);
    streaks.push([x - length, y, x, y - thick, x + length, y, x, y + thick]);
  }
  brush.paint(streaks, { part: 'light', colors: [color], alpha: 0.5 });
}

/** Rows of long waves whose gaps grow towards the viewer. */
export function paintWaveRows(brush: Brush, world: World, top: number, bottom: number): void {
  const { width, unit, palette, noise } = world;
  const rows = 9;
  for (let row = 1; row < rows; row++) {
    const t = (row / rows) ** 1.7;
    const y = top + (bottom - top) * t;
    const line: number[] = [];
    const back: number[] = [];
    for (let x = -unit * 30; x <= width + unit * 30; x += unit * 14) {
      const lift = unit * (3 + 16 * t) * noise.at(x / (unit * (60 + 200 * t)), row * 3.1);
      line.push(x, y + lift);
      back.unshift(
        x,
        y + lift + unit * (4 + 22 * t) * (0.5 + 0.5 * noise.at(x / (unit * 90), row * 1.7)),
      );
    }
    brush.paint([[...line, ...back]], {
      part: 'detail',
      colors: [
        row % 2 === 0
          ? mix(palette.water, palette.pale, 0.35)
          : mix(palette.water, palette.shade, 0.3),
      ],
      alpha: 0.4,
    });
  }
}
