import type { Easel } from '../easel.ts';
import { luminanceOf } from './pixels.ts';

/**
 * Replaces the picture by triangles. Corners of a grid move to the strongest edge nearby, so that
 * folds follow the forms; each triangle takes the colour about its middle.
 */
export function foldCanvas(easel: Easel): void {
  const { context, width, height, unit, random } = easel;
  const { data: pixels } = context.getImageData(0, 0, width, height);
  const light = luminanceOf(pixels);
  const stream = random.stream('facets');
  const cell = unit * 30;
  const rowHeight = cell * 0.87;
  const columns = Math.ceil(width / cell) + 2;
  const rows = Math.ceil(height / rowHeight) + 2;
  const xs = new Float32Array(columns * rows);
  const ys = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const x = (column - 0.5 + (row % 2) * 0.5) * cell + stream.between(-0.2, 0.2) * cell;
      const y = (row - 0.5) * rowHeight + stream.between(-0.2, 0.2) * cell;
      const [sx, sy] = snapped(light, width, height, x, y, cell * 0.36);
      xs[row * columns + column] = sx;
      ys[row * columns + column] = sy;
    }
  }
  context.lineWidth = Math.max(0.6, unit * 0.7);
  for (let row = 0; row < rows - 1; row++) {
    for (let column = 0; column < columns - 1; column++) {
      const a = row * columns + column;
      const below = a + columns;
      const isEven = row % 2 === 0;
      const upper = [a, a + 1, isEven ? below : below + 1] as const;
      const lower = [isEven ? a + 1 : a, below + 1, below] as const;
      paintFacet(easel, pixels, xs, ys, upper, 0.35 + stream.between(-0.7, 0.7));
      paintFacet(easel, pixels, xs, ys, lower, -0.35 + stream.between(-0.7, 0.7));
    }
  }
}

/** The point of the strongest contrast among samples around x, y; x, y itself where all is even. */
function snapped(
  light: Uint8Array,
  width: number,
  height: number,
  x: number,
  y: number,
  reach: number,
): readonly [number, number] {
  const at = (px: number, py: number) =>
    light[
      Math.min(height - 1, Math.max(0, py | 0)) * width + Math.min(width - 1, Math.max(0, px | 0))
    ]!;
  const step = reach / 3;
  let best = 26;
  let found: readonly [number, number] = [x, y];
  for (let i = -3; i <= 3; i++) {
    for (let j = -3; j <= 3; j++) {
      const px = x + i * step;
      const py = y + j * step;
      const contrast =
        Math.abs(at(px + step, py) - at(px - step, py)) +
        Math.abs(at(px, py + step) - at(px, py - step)) -
        (Math.abs(i) + Math.abs(j)) * 2.5;
      if (contrast > best) {
        best = contrast;
        found = [px, py];
      }
    }
  }
  return found;
}

/** Sum of the channels by which two corners may differ in one triangle. */
const SPLIT = 120;

function paintFacet(
  { context, width, height }: Easel,
  pixels: Uint8ClampedArray,
  xs: Float32Array,
  ys: Float32Array,
  corners: readonly [number, number, number],
  turn: number,
): void {
  const [a, b, c] = corners;
  const x = (xs[a]! + xs[b]! + xs[c]!) / 3;
  const y = (ys[a]! + ys[b]! + ys[c]!) / 3;
  let red = 0;
  let green = 0;
  let blue = 0;
  let least = 765;
  let most = 0;
  for (const corner of corners) {
    const px = Math.min(width - 1, Math.max(0, (x + (xs[corner]! - x) * 0.4) | 0));
    const py = Math.min(height - 1, Math.max(0, (y + (ys[corner]! - y) * 0.4) | 0));
    const at = (py * width + px) * 4;
    red += pixels[at]!;
    green += pixels[at + 1]!;
    blue += pixels[at + 2]!;
    const sum = pixels[at]! + pixels[at + 1]! + pixels[at + 2]!;
    least = Math.min(least, sum);
    most = Math.max(most, sum);
  }
  // A triangle over an edge that no corner found would shatter it.
  if (most - least > SPLIT) return;
  const shine = (1 + turn * 0.06) / 3;
  context.fillStyle =
    context.strokeStyle = `rgb(${byte(red * shine)},${byte(green * shine)},${byte(blue * shine)})`;
  context.beginPath();
  context.moveTo(xs[a]!, ys[a]!);
  context.lineTo(xs[b]!, ys[b]!);
  context.lineTo(xs[c]!, ys[c]!);
  context.closePath();
  context.fill();
  context.stroke();
}

function byte(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)));
}
