import type { Brush } from '../brush.ts';
import { mix, oklch } from '../color.ts';
import { atDepth } from '../palette.ts';
import { ellipse, rectangle, type Contour } from '../shape.ts';
import type { World } from './setting.ts';

/** White pickets along the near edge of the hill. */
export function paintFence(brush: Brush, world: World, near: number): void {
  const { width, unit, palette, time } = world;
  const isDark = time === 'night' || time === 'dusk';
  const top = near - unit * 96;
  const pickets: Contour[] = [];
  for (let x = -unit * 10; x < width + unit * 30; x += unit * 46) {
    const w = unit * 26;
    pickets.push([
      x,
      near + unit * 40,
      x,
      top + unit * 14,
      x + w / 2,
      top - unit * 8,
      x + w,
      top + unit * 14,
      x + w,
      near + unit * 40,
    ]);
  }
  const white = mix(palette.pale, palette.shade, isDark ? 0.4 : 0.06);
  const rails = [0.3, 0.78].map(
    (share) => rectangle(-unit * 20, top + unit * 96 * share, width + unit * 40, unit * 15)[0]!,
  );
  brush.paint(rails, { part: 'detail', colors: [mix(white, palette.shade, 0.14)] });
  brush.paint(pickets, { part: 'mass', colors: [white, mix(white, palette.land, 0.18)] });
}

/** A barn and a silo far off, on the side that the subject leaves. */
export function paintFarm(brush: Brush, world: World, crest: (x: number) => number): void {
  const { width, unit, palette, focusX } = world;
  const x = focusX < width / 2 ? width * 0.78 : width * 0.2;
  const y = crest(x) + unit * 14;
  const wall = atDepth(palette, mix(oklch(0.5, 0.15, 28), palette.shade, 0.12), 0.8);
  const w = unit * 96;
  const h = unit * 84;
  brush.paint(
    [
      [
        x - w,
        y,
        x - w,
        y - h,
        x - w * 0.62,
        y - h * 1.5,
        x,
        y - h * 1.78,
        x + w * 0.62,
        y - h * 1.5,
        x + w,
        y - h,
        x + w,
        y,
      ],
    ],
    { part: 'mass', colors: [wall, mix(wall, palette.shade, 0.2)] },
  );
  const white = atDepth(palette, palette.pale, 0.85);
  brush.paint(
    [
      rectangle(x - w * 0.3, y - h * 0.7, w * 0.6, h * 0.7)[0]!,
      ellipse(x, y - h * 1.24, w * 0.14)[0]!,
    ],
    { part: 'detail', colors: [white] },
  );
  const silo = x + w * 1.32;
  brush.paint(
    [
      rectangle(silo - w * 0.24, y - h * 1.7, w * 0.48, h * 1.7)[0]!,
      ellipse(silo, y - h * 1.7, w * 0.24)[0]!,
    ],
    {
      part: 'mass',
      colors: [white, mix(white, palette.shade, 0.25)],
      axis: [silo - w * 0.24, 0, silo + w * 0.24, 0],
    },
  );
}
