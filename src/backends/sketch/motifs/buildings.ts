import type { Brush } from '../brush.ts';
import { mix, type Color } from '../color.ts';
import type { Random } from '../random.ts';
import type { World } from '../settings/setting.ts';
import { polygon, rectangle, type Contour } from '../shape.ts';

export interface House {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  readonly roof: 'flat' | 'steps' | 'spire' | 'slant' | 'dome' | 'gable';
}

/** Houses side by side over the whole width, none like its neighbour. */
export function rowOfHouses(
  world: World,
  random: Random,
  bottom: number,
  tall: (x: number) => number,
  wide: readonly [number, number],
): readonly House[] {
  const houses: House[] = [];
  for (let x = -world.unit * random.between(0, 60); x < world.width;) {
    const width = world.unit * random.between(wide[0], wide[1]);
    const top = bottom - tall(x + width / 2) * random.between(0.62, 1.12);
    houses.push({
      x,
      width,
      top,
      bottom,
      roof: random.pick(['flat', 'flat', 'steps', 'spire', 'slant', 'flat', 'dome']),
    });
    x += width * random.between(0.86, 1.06);
  }
  return houses;
}

/** The outline of a house with its roof. */
export function houseShape({ x, width, top, bottom, roof }: House): Contour[] {
  const box = rectangle(x, top, width, bottom - top)[0]!;
  const middle = x + width / 2;
  switch (roof) {
    case 'flat':
      return [box];
    case 'steps':
      return [
        box,
        rectangle(x + width * 0.18, top - width * 0.22, width * 0.64, width * 0.24)[0]!,
        rectangle(x + width * 0.36, top - width * 0.44, width * 0.28, width * 0.24)[0]!,
      ];
    case 'spire':
      return [
        box,
        polygon(x + width * 0.2, top, middle, top - width * 0.5, x + width * 0.8, top)[0]!,
        rectangle(middle - width * 0.02, top - width * 1.1, width * 0.04, width * 0.8)[0]!,
      ];
    case 'slant':
      return [box, polygon(x, top + 1, x, top - width * 0.4, x + width, top + 1)[0]!];
    case 'dome':
      return [
        box,
        [
          x + width * 0.1,
          top,
          x + width * 0.16,
          top - width * 0.22,
          x + width * 0.34,
          top - width * 0.38,
          middle,
          top - width * 0.43,
          x + width * 0.66,
          top - width * 0.38,
          x + width * 0.84,
          top - width * 0.22,
          x + width * 0.9,
          top,
        ],
      ];
    case 'gable':
      return [
        box,
        polygon(x - width * 0.05, top, middle, top - width * 0.5, x + width * 1.05, top)[0]!,
      ];
  }
}

/** Windows in rows and columns; by night some are lit, by day they mirror the sky. */
export function paintWindows(
  brush: Brush,
  world: World,
  house: House,
  random: Random,
  wall: Color,
  litShare: number,
  cell: number,
): void {
  const lit: Contour[] = [];
  const dark: Contour[] = [];
  const pad = cell * 0.55;
  const columns = Math.max(1, Math.floor((house.width - pad * 1.4) / cell));
  const gap = (house.width - columns * cell * 0.56) / (columns + 1);
  const rowHeight = cell * 1.35;
  for (let y = house.top + pad; y < house.bottom - rowHeight * 0.6; y += rowHeight) {
    for (let column = 0; column < columns; column++) {
      const x = house.x + gap + column * (cell * 0.56 + gap);
      const pane = [x, y, x + cell * 0.56, y, x + cell * 0.56, y + cell * 0.74, x, y + cell * 0.74];
      if (random.chance(litShare)) lit.push(pane);
      else dark.push(pane);
    }
  }
  const { palette } = world;
  if (dark.length > 0)
    brush.paint(dark, {
      part: 'detail',
      colors: [mix(wall, litShare > 0.3 ? palette.deep : palette.sky[1], 0.35)],
      alpha: 0.8,
    });
  if (lit.length > 0) brush.paint(lit, { part: 'light', colors: [palette.window] });
}
