import type { Brush } from '../brush.ts';
import { lighter, mix } from '../color.ts';
import { ellipse, polygon, rectangle, type Shape } from '../shape.ts';
import { wallOf } from './room-wall.ts';
import type { World } from './setting.ts';

/** The hour outside through panes, between curtains; on one side, or wide behind everything. */
export function paintWindow(
  brush: Brush,
  world: World,
  floor: number,
  side: 1 | -1,
  isWide: boolean,
): void {
  const { width, unit, palette, free, time } = world;
  const tall = Math.min(unit * 470, (floor - free.y) * 0.66);
  const wide = isWide ? Math.min(width * 0.72, tall * 2.4) : tall * 0.84;
  const x = width / 2 + (isWide ? 0 : side * width * 0.24) - wide / 2;
  const y = free.y + (floor - free.y - tall) * 0.38;
  const frame = mix(palette.pale, wallOf(world), time === 'night' || time === 'dusk' ? 0.55 : 0.1);
  brush.paint(rectangle(x - unit * 20, y - unit * 20, wide + unit * 40, tall + unit * 40), {
    part: 'mass',
    colors: [frame, lighter(frame, -0.05)],
  });
  brush.paint(rectangle(x, y, wide, tall), {
    part: 'light',
    colors: palette.sky,
    axis: [0, y, 0, y + tall],
  });
  brush.paint(ellipse(x + wide * 0.68, y + tall * 0.3, tall * 0.09), {
    part: 'light',
    colors: [palette.light],
  });
  const hill = mix(palette.land, palette.haze, 0.4);
  const hills: number[] = [x, y + tall];
  for (let i = 0; i <= 20; i++)
    hills.push(x + (wide * i) / 20, y + tall * (0.78 - 0.13 * world.noise.layered(i * 0.22, 3, 2)));
  hills.push(x + wide, y + tall);
  brush.paint([hills], { part: 'detail', colors: [hill, mix(palette.land, palette.shade, 0.2)] });
  paintWeather(brush, world, rectangle(x, y, wide, tall), x, y, wide, tall);
  const bars = unit * 11;
  brush.paint(
    [
      ...(isWide ? [0.33, 0.67] : [0.5]).map(
        (share) => rectangle(x + wide * share - bars / 2, y, bars, tall)[0]!,
      ),
      rectangle(x, y + tall * 0.44, wide, bars)[0]!,
    ],
    { part: 'detail', colors: [frame] },
  );
  brush.paint(rectangle(x - unit * 36, y + tall + unit * 14, wide + unit * 72, unit * 24), {
    part: 'mass',
    colors: [lighter(frame, 0.03), lighter(frame, -0.06)],
  });
  const curtain = mix(palette.accents[0], wallOf(world), 0.2);
  for (const end of [0, 1]) {
    const cx = end === 0 ? x - unit * 64 : x + wide - unit * 10;
    const w = unit * 76;
    const bulge = end === 0 ? 1 : -1;
    brush.paint(
      polygon(
        cx,
        y - unit * 42,
        cx + w,
        y - unit * 42,
        cx + w * (bulge > 0 ? 0.7 : 1),
        y + tall * 0.6,
        cx + w,
        y + tall + unit * 90,
        cx,
        y + tall + unit * 90,
        cx + w * (bulge > 0 ? 0 : 0.3),
        y + tall * 0.6,
      ),
      {
        part: 'mass',
        colors: [lighter(curtain, 0.04), mix(curtain, palette.shade, 0.25), curtain],
        axis: [cx, 0, cx + w, 0],
      },
    );
  }
}

/** What falls outside, seen through the panes. */
function paintWeather(
  brush: Brush,
  world: World,
  pane: Shape,
  x: number,
  y: number,
  wide: number,
  tall: number,
): void {
  const { weather, unit, palette } = world;
  if (weather !== 'rain' && weather !== 'storm' && weather !== 'snow') return;
  const random = world.random('outside');
  brush.paint(pane, { part: 'detail', colors: [palette.haze], alpha: 0.35 });
  const pale = lighter(palette.pale, 0.02);
  for (let i = 0; i < 46; i++) {
    const dropX = x + wide * random.between(0.04, 0.94);
    const dropY = y + tall * random.between(0.02, 0.86);
    if (weather === 'snow')
      brush.paint(ellipse(dropX, dropY, unit * random.between(2, 5)), {
        part: 'detail',
        colors: [pale],
      });
    else {
      const length = unit * random.between(16, 44);
      brush.line([dropX, dropY, dropX - length * 0.2, dropY + length], unit * 2.4, pale, 0.7);
    }
  }
}
