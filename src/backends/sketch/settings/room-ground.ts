import type { Brush } from '../brush.ts';
import { lighter, mix, oklch } from '../color.ts';
import { ellipse, rectangle, roundedRectangle, type Contour } from '../shape.ts';
import { wallOf } from './room-wall.ts';
import type { World } from './setting.ts';

/** Boards, a skirting and a rug under the focus. */
export function paintFloor(brush: Brush, world: World, floor: number): void {
  const { width, height, unit, palette, focusX } = world;
  const dim = world.time === 'night' || world.time === 'dusk' ? 0.42 : 0.1;
  const wood = mix(oklch(0.66, 0.08, 62), palette.shade, dim);
  brush.paint(rectangle(-unit * 20, floor, width + unit * 40, height - floor + unit * 20), {
    part: 'mass',
    colors: [mix(wood, palette.shade, 0.12), lighter(wood, 0.03)],
  });
  const boards: Contour[] = [];
  for (let i = -9; i <= 9; i++) {
    const x = width / 2 + i * unit * 90;
    const foot = width / 2 + i * unit * 170;
    boards.push([x, floor, x + unit * 2.4, floor, foot + unit * 5, height, foot, height]);
  }
  brush.paint(boards, { part: 'detail', colors: [mix(wood, palette.shade, 0.28)], alpha: 0.6 });
  brush.paint(rectangle(-unit * 20, floor - unit * 26, width + unit * 40, unit * 26), {
    part: 'mass',
    colors: [lighter(wallOf(world), 0.07)],
  });
  const y = floor + (height - floor) * 0.62;
  const rug = mix(palette.accents[0], wood, 0.25);
  const flat = Math.min(unit * 120, (height - floor) * 0.36);
  brush.paint(ellipse(focusX, y, unit * 400, flat), {
    part: 'mass',
    colors: [rug, mix(rug, palette.shade, 0.12)],
  });
  brush.paint(ellipse(focusX, y, unit * 340, flat * 0.84), {
    part: 'detail',
    colors: [mix(palette.accents[3], wood, 0.2)],
  });
  brush.paint(ellipse(focusX, y, unit * 310, flat * 0.76), {
    part: 'detail',
    colors: [lighter(rug, 0.03)],
  });
}

/** The front of a desk with its drawers. */
export function paintDesk(brush: Brush, world: World, top: number): void {
  const { width, height, unit, palette } = world;
  const dim = world.time === 'night' || world.time === 'dusk' ? 0.4 : 0.06;
  const wood = mix(oklch(0.68, 0.09, 58), palette.shade, dim);
  brush.paint(rectangle(-unit * 20, top, width + unit * 40, unit * 120), {
    part: 'mass',
    colors: [lighter(wood, 0.07), wood],
  });
  brush.paint(rectangle(-unit * 20, top + unit * 120, width + unit * 40, height), {
    part: 'mass',
    colors: [mix(wood, palette.shade, 0.32), mix(wood, palette.shade, 0.5)],
  });
  brush.paint(rectangle(-unit * 20, top + unit * 116, width + unit * 40, unit * 9), {
    part: 'detail',
    colors: [lighter(wood, 0.12)],
  });
  const drawer = mix(wood, palette.shade, 0.38);
  for (const share of [0.08, 0.56]) {
    brush.paint(
      roundedRectangle(width * share, top + unit * 156, width * 0.36, unit * 120, unit * 10),
      { part: 'mass', colors: [lighter(drawer, 0.04), drawer] },
    );
    brush.paint(ellipse(width * (share + 0.18), top + unit * 200, unit * 12), {
      part: 'detail',
      colors: [lighter(wood, 0.1)],
    });
  }
}
