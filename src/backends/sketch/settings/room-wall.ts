import type { Brush } from '../brush.ts';
import { lighter, mix, oklch, type Color } from '../color.ts';
import { arch, ellipse, polygon, rectangle, type Contour } from '../shape.ts';
import type { World } from './setting.ts';

export function wallOf({ palette, time }: World): Color {
  const wall = mix(palette.pale, palette.accents[2], 0.42);
  return time === 'night' || time === 'dusk'
    ? mix(mix(wall, palette.window, 0.15), palette.deep, 0.5)
    : wall;
}

export function paintWall(brush: Brush, world: World, floor: number): void {
  const { width, height, unit } = world;
  const wall = wallOf(world);
  brush.paint(rectangle(-unit * 20, -unit * 20, width + unit * 40, height + unit * 40), {
    part: 'backdrop',
    colors: [lighter(wall, 0.02), lighter(wall, -0.04)],
  });
  const stripes: Contour[] = [];
  for (let x = 0; x < width; x += unit * 96)
    stripes.push(rectangle(x, -unit * 20, unit * 42, floor + unit * 20)[0]!);
  if (world.random('stripes').chance(0.5))
    brush.paint(stripes, { part: 'detail', colors: [lighter(wall, 0.03)], alpha: 0.45 });
}

export function paintPictures(brush: Brush, world: World, floor: number, windowSide: 1 | -1): void {
  const { width, unit, palette, free } = world;
  const random = world.random('pictures');
  const x0 = width / 2 - windowSide * width * 0.27;
  const y0 = free.y + (floor - free.y) * 0.16;
  const [first, second, third, fourth] = palette.accents;
  const frames = random.pick<readonly (readonly [number, number, number, number])[]>([
    [
      [-100, 0, 130, 170],
      [56, 40, 110, 110],
    ],
    [[-70, 0, 170, 130]],
    [
      [-130, 0, 96, 120],
      [-16, 0, 96, 120],
      [98, 0, 96, 120],
    ],
  ] as const);
  for (const [dx, dy, w, h] of frames) {
    const x = x0 + dx * unit;
    const y = y0 + dy * unit;
    brush.paint(rectangle(x, y, w * unit, h * unit), {
      part: 'mass',
      colors: [mix(oklch(0.4, 0.05, 55), palette.shade, 0.3)],
    });
    const inner = [x + unit * 9, y + unit * 9, (w - 18) * unit, (h - 18) * unit] as const;
    brush.paint(rectangle(...inner), {
      part: 'detail',
      colors: [mix(fourth, wallOf(world), 0.2), mix(second, wallOf(world), 0.2)],
    });
    brush.paint(ellipse(inner[0] + inner[2] * 0.6, inner[1] + inner[3] * 0.4, inner[2] * 0.2), {
      part: 'detail',
      colors: [mix(first, wallOf(world), 0.15)],
    });
    brush.paint(
      polygon(
        inner[0],
        inner[1] + inner[3],
        inner[0],
        inner[1] + inner[3] * 0.7,
        inner[0] + inner[2] * 0.45,
        inner[1] + inner[3] * 0.5,
        inner[0] + inner[2],
        inner[1] + inner[3] * 0.8,
        inner[0] + inner[2],
        inner[1] + inner[3],
      ),
      { part: 'detail', colors: [mix(third, wallOf(world), 0.15)] },
    );
  }
}

/** Boards with books and pots, beside the window. */
export function paintShelves(brush: Brush, world: World, floor: number, windowSide: 1 | -1): void {
  const { width, unit, palette, free } = world;
  const random = world.random('shelves');
  const x = width / 2 - windowSide * width * 0.27;
  const wide = Math.min(unit * 330, width * 0.4);
  const wood = mix(oklch(0.5, 0.08, 55), palette.shade, 0.25);
  const high = floor - free.y;
  const rows = 3;
  for (let row = 0; row < rows; row++) {
    const y = free.y + high * (0.24 + (0.5 * row) / rows);
    const gap = (high * 0.46) / rows;
    for (let at = x - wide / 2 + unit * 12; at < x + wide / 2 - unit * 40;) {
      const w = unit * random.between(13, 30);
      const h = gap * random.between(0.5, 0.82);
      const color = mix(
        random.pick([...palette.accents]),
        wallOf(world),
        random.between(0.05, 0.4),
      );
      if (random.chance(0.12)) {
        const r = unit * 26;
        brush.paint(ellipse(at + r, y - r, r), { part: 'detail', colors: [color] });
        at += r * 2 + unit * 8;
        continue;
      }
      brush.paint(rectangle(at, y - h, w, h), {
        part: 'detail',
        colors: [mix(color, palette.shade, 0.1)],
      });
      at += w + unit * random.pick([2, 2, 26]);
    }
    brush.paint(rectangle(x - wide / 2, y, wide, unit * 14), {
      part: 'mass',
      colors: [lighter(wood, 0.05), wood],
    });
  }
}

/** A fire in a chimney breast, with a mirror over it. */
export function paintHearth(brush: Brush, world: World, floor: number, windowSide: 1 | -1): void {
  const { width, unit, palette, free } = world;
  const x = width / 2 - windowSide * width * 0.25;
  const tall = Math.min(unit * 250, (floor - free.y) * 0.42);
  const wide = tall * 1.34;
  const stone = mix(palette.pale, wallOf(world), 0.35);
  brush.paint(rectangle(x - wide * 0.36, -unit * 20, wide * 0.72, floor + unit * 20), {
    part: 'mass',
    colors: [lighter(wallOf(world), 0.045), lighter(wallOf(world), 0.015)],
  });
  brush.paint(rectangle(x - wide / 2, floor - tall, wide, tall), {
    part: 'mass',
    colors: [stone, lighter(stone, -0.06)],
  });
  brush.paint(arch(x - wide * 0.31, floor - tall * 0.74, wide * 0.62, tall * 0.74), {
    part: 'mass',
    colors: [oklch(0.2, 0.03, 40)],
  });
  brush.glow(x, floor - tall * 0.2, tall, oklch(0.75, 0.17, 55), 0.5);
  for (const [dx, size] of [
    [-0.13, 0.34],
    [0.12, 0.3],
    [0, 0.5],
  ] as const) {
    const w = tall * size * 0.3;
    const fx = x + dx * wide;
    const top = floor - tall * (0.06 + size);
    const flame = [fx, top, fx + w, floor - tall * 0.2, fx + w * 0.5, floor - tall * 0.06];
    brush.paint([[...flame, fx - w * 0.5, floor - tall * 0.06, fx - w, floor - tall * 0.2]], {
      part: 'light',
      colors: [oklch(0.88, 0.14, 88), oklch(0.68, 0.2, 40)],
    });
  }
  brush.paint(rectangle(x - wide * 0.56, floor - tall - unit * 26, wide * 1.12, unit * 30), {
    part: 'mass',
    colors: [lighter(stone, 0.03), lighter(stone, -0.04)],
  });
  const r = Math.min(unit * 90, (floor - tall - free.y) * 0.3);
  brush.paint(ellipse(x, floor - tall - unit * 60 - r, r * 1.12), {
    part: 'mass',
    colors: [mix(palette.window, palette.shade, 0.3)],
  });
  brush.paint(ellipse(x, floor - tall - unit * 60 - r, r), {
    part: 'detail',
    colors: [palette.sky[1], palette.sky[2]],
  });
}
