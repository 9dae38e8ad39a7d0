import type { Brush } from '../brush.ts';
import { lighter, mix, oklch, type Color } from '../color.ts';
import {
  ellipse,
  polygon,
  rectangle,
  roundedRectangle,
  type Contour,
  type Shape,
} from '../shape.ts';
import { paintFurniture } from '../motifs/furniture.ts';
import { level } from './level.ts';
import type { Plan, World } from './setting.ts';

/** A room with a window onto the hour outside, a lamp, a plant, a rug; or a desk before it. */
export function room(world: World): Plan {
  const { height, width, free, focusX } = world;
  const asked = TABLES.filter((name) => world.subjects.has(name));
  // A table alone is the subject; with something on it, it carries the picture.
  const isTable = asked.length > 0 && world.subjects.size > asked.length;
  const isDesk =
    isTable || (asked.length === 0 && !hasFurniture(world) && world.random('room').chance(0.45));
  const floor = level(world, isDesk ? 0.74 : 0.7);
  const windowSide = focusX < width / 2 ? 1 : -1;
  return {
    layers: [
      { depth: 0, paint: (brush) => paintWall(brush, world, floor) },
      { depth: 0.2, paint: (brush) => paintWindow(brush, world, floor, windowSide) },
      { depth: 0.3, paint: (brush) => paintPictures(brush, world, floor, windowSide) },
      {
        depth: 0.4,
        paint: (brush) =>
          isDesk ? paintDesk(brush, world, floor) : paintFloor(brush, world, floor),
      },
      { depth: 0.55, paint: (brush) => paintFurniture(brush, world, floor, windowSide, isDesk) },
    ],
    places: {
      stand: {
        far: isDesk ? floor + (world.floor - floor) * 0.2 : floor + (world.floor - floor) * 0.34,
        near: isDesk ? floor + (world.floor - floor) * 0.36 : height * 0.94,
        depth: [0.6, 0.9],
        contact: 'shadow',
      },
      air: { x: width * 0.1, y: free.y, width: width * 0.8, height: (floor - free.y) * 0.7 },
      water: null,
      manner: 'scenery',
      giant: null,
      ...(isTable && { painted: new Set(asked) }),
    },
  };
}

const TABLES = ['wooden-table', 'writing-desk'] as const;

function hasFurniture({ subjects }: World): boolean {
  return ['sofa', 'couch-and-lamp', 'bed', 'chair', 'bookshelf', 'bathtub'].some((name) =>
    subjects.has(name),
  );
}

function wallOf({ palette, time }: World): Color {
  const wall = mix(palette.pale, palette.accents[2], 0.42);
  return time === 'night' || time === 'dusk'
    ? mix(mix(wall, palette.window, 0.15), palette.deep, 0.5)
    : wall;
}

function paintWall(brush: Brush, world: World, floor: number): void {
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

function paintWindow(brush: Brush, world: World, floor: number, side: 1 | -1): void {
  const { width, unit, palette, free, time } = world;
  const tall = Math.min(unit * 470, (floor - free.y) * 0.66);
  const wide = tall * 0.84;
  const x = width / 2 + side * width * 0.24 - wide / 2;
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
      rectangle(x + wide / 2 - bars / 2, y, bars, tall)[0]!,
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

function paintPictures(brush: Brush, world: World, floor: number, windowSide: 1 | -1): void {
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

function paintFloor(brush: Brush, world: World, floor: number): void {
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

function paintDesk(brush: Brush, world: World, top: number): void {
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
