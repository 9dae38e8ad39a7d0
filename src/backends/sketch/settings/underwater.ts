import type { Brush } from '../brush.ts';
import { lighter, mix, oklch, type Color } from '../color.ts';
import { groundLine } from '../motifs/ground.ts';
import { below, blob, ellipse, polygon, rectangle, type Contour } from '../shape.ts';
import { level } from './level.ts';
import type { Plan, World } from './setting.ts';

/** Light falling into deep water, reefs on both sides, weed and bubbles. */
export function underwater(world: World): Plan {
  const { height, width, free } = world;
  const bed = level(world, 0.84, 0.4);
  return {
    layers: [
      { depth: 0, paint: (brush) => paintDeep(brush, world) },
      { depth: 0.2, paint: (brush) => paintReef(brush, world, 0.2, 300, 1) },
      { depth: 0.4, paint: (brush) => paintReef(brush, world, 0.5, 190, 2) },
      { depth: 0.6, paint: (brush) => paintBed(brush, world, bed) },
      { depth: 0.95, paint: (brush) => paintWeed(brush, world) },
      { depth: 1.1, paint: (brush) => paintBubbles(brush, world) },
    ],
    places: {
      stand: {
        far: bed + (world.floor - bed) * 0.2,
        near: height * 0.96,
        depth: [0.62, 0.9],
        contact: 'shadow',
      },
      air: { x: 0, y: free.y, width, height: bed - free.y },
      water: { area: { x: 0, y: free.y, width, height: bed - free.y }, depth: 0.7, surface: false },
      manner: 'scenery',
      giant: null,
    },
  };
}

function seaColors({ palette, time }: World): readonly [Color, Color, Color] {
  const day = time === 'day' || time === 'dawn';
  const blue = palette.water;
  return [
    mix(oklch(day ? 0.86 : 0.6, 0.1, 195), blue, 0.3),
    mix(oklch(day ? 0.58 : 0.38, 0.12, 225), blue, 0.35),
    mix(oklch(day ? 0.3 : 0.17, 0.1, 262), palette.deep, 0.3),
  ];
}

function paintDeep(brush: Brush, world: World): void {
  const { width, height, unit, palette, focusX } = world;
  const [top, middle, bottom] = seaColors(world);
  const m = unit * 20;
  brush.paint(rectangle(-m, -m, width + 2 * m, height + 2 * m), {
    part: 'backdrop',
    colors: [top, middle, bottom],
  });
  const random = world.random('rays');
  const from = focusX + unit * random.between(-120, 120);
  brush.glow(from, -unit * 60, unit * 700, mix(top, palette.pale, 0.6), 0.75);
  for (let ray = -3; ray <= 3; ray++) {
    const x = from + ray * unit * random.between(50, 80);
    const foot = from + ray * unit * random.between(150, 220);
    const w = unit * random.between(20, 60);
    brush.paint(
      polygon(
        x - w * 0.4,
        -m,
        x + w * 0.4,
        -m,
        foot + w * 1.3,
        height * 0.86,
        foot - w * 1.3,
        height * 0.86,
      ),
      {
        part: 'detail',
        colors: [mix(top, palette.pale, 0.5)],
        alpha: 0.12,
      },
    );
  }
  const school: Contour[] = [];
  const sx = width * (focusX < width / 2 ? 0.76 : 0.2);
  const sy = height * random.between(0.2, 0.42);
  for (let i = 0; i < 24; i++) {
    const x = sx + unit * random.between(-130, 130);
    const y = sy + unit * random.between(-70, 70);
    const r = unit * random.between(6, 13);
    school.push([
      x - r,
      y,
      x - r * 0.2,
      y - r * 0.42,
      x + r * 0.7,
      y,
      x + r * 1.2,
      y - r * 0.36,
      x + r * 1.1,
      y + r * 0.36,
      x + r * 0.7,
      y,
      x - r * 0.2,
      y + r * 0.42,
    ]);
  }
  brush.paint(school, { part: 'detail', colors: [mix(middle, bottom, 0.55)], alpha: 0.75 });
}

function paintReef(brush: Brush, world: World, nearness: number, rise: number, key: number): void {
  const { width, height, unit, noise, focusX, free } = world;
  const [, middle, bottom] = seaColors(world);
  const color = mix(middle, bottom, 0.25 + nearness * 0.75);
  const base = free.y + free.height * (0.82 + 0.05 * key);
  const line = groundLine(world, (x) => {
    const side = Math.min(1, Math.abs(x - focusX) / (width * 0.5));
    return (
      base - unit * rise * side ** 1.5 - unit * 70 * noise.layered(x / (unit * 190), key * 5, 3)
    );
  });
  brush.paint(below(line, height + unit * 20), {
    part: 'mass',
    colors: [color, mix(color, bottom, 0.5)],
  });
}

function paintBed(brush: Brush, world: World, bed: number): void {
  const { width, height, unit, palette, noise, focusX, time } = world;
  const [, middle] = seaColors(world);
  const random = world.random('bed');
  const sand = mix(oklch(time === 'night' ? 0.42 : 0.78, 0.07, 85), middle, 0.42);
  const line = groundLine(world, (x) => bed - unit * 24 * noise.layered(x / (unit * 420), 8.8, 2));
  brush.paint(below(line, height + unit * 20), {
    part: 'mass',
    colors: [lighter(sand, 0.04), mix(sand, palette.deep, 0.35)],
  });
  for (let i = 0; i < 12; i++) {
    const side = i % 2 === 0 ? -1 : 1;
    const x = focusX + side * width * random.between(0.26, 0.62);
    if (x < -unit * 40 || x > width + unit * 40) continue;
    const y = bed + unit * random.between(10, 60) + (height - bed) * random.between(0, 0.55);
    const color = mix(
      [palette.accents[0], palette.accents[1], oklch(0.65, 0.17, 340)][i % 3]!,
      middle,
      0.28,
    );
    if (i % 3 === 2) {
      brush.paint(blob(x, y, unit * random.between(40, 80), unit * 36, random, 0.3), {
        part: 'mass',
        colors: [mix(middle, palette.deep, 0.5), mix(middle, palette.deep, 0.75)],
      });
    } else {
      brush.paint(coral(x, y + unit * 10, unit * random.between(90, 170), random), {
        part: 'mass',
        colors: [lighter(color, 0.05), mix(color, palette.deep, 0.25)],
      });
    }
  }
}

function coral(x: number, y: number, size: number, random: ReturnType<World['random']>): Contour[] {
  const arms: Contour[] = [];
  const grow = (
    bx: number,
    by: number,
    angle: number,
    length: number,
    w: number,
    level: number,
  ): void => {
    const ex = bx + Math.cos(angle) * length;
    const ey = by + Math.sin(angle) * length;
    const nx = Math.sin(angle) * w;
    const ny = -Math.cos(angle) * w;
    arms.push(
      [
        bx + nx,
        by + ny,
        ex + nx * 0.8,
        ey + ny * 0.8,
        ex - nx * 0.8,
        ey - ny * 0.8,
        bx - nx,
        by - ny,
      ],
      ellipse(ex, ey, w * 0.85)[0]!,
    );
    if (level === 0) return;
    for (const turn of [-0.5, 0.45])
      grow(ex, ey, angle + turn * random.between(0.7, 1.2), length * 0.72, w * 0.8, level - 1);
  };
  grow(x, y, -Math.PI / 2 + random.between(-0.15, 0.15), size * 0.36, size * 0.062, 3);
  return arms;
}

function paintWeed(brush: Brush, world: World): void {
  const { width, height, unit, palette, focusX } = world;
  const random = world.random('weed');
  const [, middle, bottom] = seaColors(world);
  for (let i = 0; i < 14; i++) {
    const side = i % 2 === 0 ? -1 : 1;
    const x = side < 0 ? width * random.between(-0.02, 0.16) : width * random.between(0.84, 1.02);
    if (Math.abs(x - focusX) < unit * 200) continue;
    const tall = unit * random.between(180, 480);
    const left: number[] = [];
    const right: number[] = [];
    const phase = random.between(0, 6);
    for (let step = 0; step <= 16; step++) {
      const t = step / 16;
      const sway = Math.sin(t * 5 + phase) * unit * 26 * t;
      const w = unit * 13 * (1 - t) ** 0.7 + unit;
      left.push(x + sway - w, height + unit * 20 - tall * t);
      right.unshift(x + sway + w, height + unit * 20 - tall * t);
    }
    const green = mix(oklch(0.48, 0.12, 165), i % 3 === 0 ? palette.accents[2] : bottom, 0.4);
    brush.paint([[...left, ...right]], {
      part: 'mass',
      colors: [mix(green, middle, 0.35), mix(green, bottom, 0.5)],
    });
  }
}

function paintBubbles(brush: Brush, world: World): void {
  const { width, height, unit, palette } = world;
  const random = world.random('bubbles');
  for (let i = 0; i < 22; i++) {
    const x = width * random.next();
    const y = height * random.next();
    const r = unit * random.between(4, 17);
    brush.paint(ellipse(x, y, r), { part: 'detail', colors: [palette.pale], alpha: 0.22 });
    brush.paint(ellipse(x - r * 0.32, y - r * 0.34, r * 0.26), {
      part: 'light',
      colors: [palette.pale],
      alpha: 0.85,
    });
  }
}
