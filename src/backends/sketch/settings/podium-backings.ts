import type { Brush } from '../brush.ts';
import { lighter, mix } from '../color.ts';
import { arch, below, ellipse, heightLine, polygon, roundedRectangle } from '../shape.ts';
import type { World } from './setting.ts';

export const BACKINGS = [
  'arch',
  'disc',
  'arches',
  'window',
  'curtain',
  'bands',
  'hills',
  'rings',
] as const;
type Backing = (typeof BACKINGS)[number];

/** What stands behind the plinth. */
export function paintBacking(brush: Brush, world: World, backing: Backing, floor: number): void {
  const { palette, unit, focusX, free, sun } = world;
  const [first, second, third] = palette.accents;
  const tall = Math.min(unit * 640, free.height * 0.62);
  const wide = Math.min(unit * 560, free.width * 0.62);
  const slant = sun.x < focusX ? 1 : -1;
  switch (backing) {
    case 'arch':
      brush.paint(
        arch(
          focusX - wide / 2 - unit * 26,
          floor - tall - unit * 26,
          wide + unit * 52,
          tall + unit * 26,
        ),
        { part: 'mass', colors: [lighter(first, 0.06), mix(first, palette.shade, 0.1)] },
      );
      brush.paint(arch(focusX - wide / 2, floor - tall, wide, tall), {
        part: 'mass',
        colors: [mix(second, palette.pale, 0.25), mix(second, first, 0.45)],
      });
      break;
    case 'disc':
      brush.paint(ellipse(focusX, floor - tall * 0.52, tall * 0.5), {
        part: 'mass',
        colors: [mix(first, second, 0.6), first],
      });
      break;
    case 'arches':
      [third, first, second].forEach((color, index) => {
        const w = wide * (1.15 - index * 0.3);
        const h = tall * (1.08 - index * 0.22);
        brush.paint(arch(focusX - w / 2, floor - h, w, h), {
          part: 'mass',
          colors: [lighter(color, 0.06), mix(color, palette.shade, 0.08)],
        });
      });
      break;
    case 'window':
      for (const column of [0, 1]) {
        for (const row of [0, 1]) {
          const x = focusX - wide * 0.52 + column * wide * 0.54;
          const y = floor - tall + row * tall * 0.46;
          const lean = slant * unit * 70;
          brush.paint(
            polygon(
              x + lean,
              y,
              x + wide * 0.48 + lean,
              y,
              x + wide * 0.48,
              y + tall * 0.4,
              x,
              y + tall * 0.4,
            ),
            { part: 'light', colors: [mix(palette.pale, palette.light, 0.5)], alpha: 0.55 },
          );
        }
      }
      brush.paint(
        roundedRectangle(focusX - wide * 0.75, floor - unit * 36, wide * 1.5, unit * 36, unit * 8),
        { part: 'mass', colors: [mix(first, palette.shade, 0.1)] },
      );
      break;
    case 'curtain':
      paintCurtain(brush, world, floor);
      break;
    case 'bands':
      [first, second, third, first].forEach((color, index) => {
        const w = wide * 0.34;
        const x = focusX + (index - 2) * w;
        const h = tall * [0.7, 1.12, 0.92, 0.5][index]!;
        brush.paint(roundedRectangle(x, floor - h, w, h + unit * 30, w / 2), {
          part: 'mass',
          colors: [lighter(mix(color, palette.pale, 0.15), 0.04), mix(color, palette.pale, 0.1)],
        });
      });
      break;
    case 'hills':
      paintHills(brush, world, floor);
      break;
    case 'rings':
      for (let ring = 0; ring < 4; ring++) {
        const r = tall * (0.66 - 0.14 * ring);
        brush.paint(ellipse(focusX, floor - tall * 0.56, r), {
          part: 'mass',
          colors: [mix(ring % 2 === 0 ? first : second, palette.pale, 0.2 + 0.12 * ring)],
        });
      }
  }
}

/** Cloth in folds on one side, open on the other. */
function paintCurtain(brush: Brush, world: World, floor: number): void {
  const { palette, unit, width, free, focusX } = world;
  const [first] = palette.accents;
  const side = focusX < width / 2 ? -1 : 1;
  const fold = unit * 74;
  const count = Math.ceil((width * 0.62) / fold);
  for (let i = count; i >= 0; i--) {
    const x = width / 2 - side * (width / 2 + unit * 20 - i * fold);
    const drawn = free.y + (floor - free.y) * (0.42 + 0.72 * (1 - i / count) ** 0.6);
    const sweep = side * fold * (i / count) * -1.6;
    brush.paint(
      polygon(
        x - fold * 0.62,
        -unit * 20,
        x + fold * 0.62,
        -unit * 20,
        x + fold * 0.5 + sweep,
        Math.min(drawn, floor + unit * 30),
        x - fold * 0.5 + sweep,
        Math.min(drawn + fold * 0.3, floor + unit * 30),
      ),
      {
        part: 'mass',
        colors: [lighter(first, 0.05), mix(first, palette.shade, 0.26), first],
        axis: [x - fold * 0.6, 0, x + fold * 0.6, 0],
      },
    );
  }
}

/** Paper hills under a paper sun. */
function paintHills(brush: Brush, world: World, floor: number): void {
  const { palette, unit, focusX, free, width, noise } = world;
  const [first, second, third] = palette.accents;
  const side = focusX < width / 2 ? 1 : -1;
  const r = Math.min(unit * 150, free.height * 0.16);
  brush.paint(ellipse(width / 2 + side * width * 0.24, free.y + (floor - free.y) * 0.36, r), {
    part: 'light',
    colors: [lighter(mix(second, palette.light, 0.4), 0.03)],
  });
  for (const [index, color] of [third, second, first].entries()) {
    const tone = mix(color, palette.pale, 0.4 - 0.12 * index);
    const line = heightLine(
      -unit * 30,
      width + unit * 30,
      unit * 12,
      (x) =>
        floor -
        (floor - free.y) * (0.46 - 0.14 * index) -
        unit * 120 * noise.layered(x / (unit * 420) + index * 5, index, 2),
    );
    brush.paint(below(line, floor + unit * 4), {
      part: 'mass',
      colors: [lighter(tone, 0.03), tone],
    });
  }
}
