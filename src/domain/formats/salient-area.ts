import type { Size } from '@/domain/recipe/recipe.ts';
import { type Area, largestOfShape } from './cut.ts';

/** Red, green, blue and alpha of each pixel, row by row, as a canvas gives them. */
export interface Pixels extends Size {
  readonly data: ArrayLike<number>;
}

/**
 * How much each pixel draws the eye: edges, and colours far from those of the picture's rim. Rims
 * are mostly ground, so what differs from them is mostly what the picture shows.
 */
function salience(pixels: Pixels): Float32Array {
  const { width, height } = pixels;
  const colors = opponentColors(pixels);
  const ground = rimColor(colors, pixels);
  const map = new Float32Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const here = y * width + x;
      const right = x + 1 < width ? here + 1 : here;
      const below = y + 1 < height ? here + width : here;
      const edge = distance(colors, here, right) + distance(colors, here, below);
      const apart = Math.hypot(
        at(colors, here, 0) - ground[0],
        at(colors, here, 1) - ground[1],
        at(colors, here, 2) - ground[2],
      );
      map[here] = edge + apart / 2;
    }
  return map;
}

/**
 * The largest part of the picture that has the shape, placed so that what draws the eye is about
 * `aim`, in fractions of the part. A picture without anything to see is cut around its middle.
 */
export function salientArea(
  pixels: Pixels,
  shape: Size,
  aim: { readonly x: number; readonly y: number } = { x: 0.5, y: 0.5 },
): Area {
  const { width, height } = pixels;
  const part = largestOfShape(pixels, shape);
  const map = salience(pixels);
  const columns = new Float64Array(width);
  const rows = new Float64Array(height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const value = map[y * width + x] ?? 0;
      columns[x] = (columns[x] ?? 0) + value;
      rows[y] = (rows[y] ?? 0) + value;
    }
  return {
    ...part,
    x: bestStart(columns, part.width, aim.x),
    y: bestStart(rows, part.height, aim.y),
  };
}

/** Where a stretch of this length begins that has most of what counts near its aim. */
function bestStart(sums: Float64Array, length: number, aim: number): number {
  const room = sums.length - length;
  const middle = Math.round(room / 2);
  const least = sums.reduce((low, sum) => Math.min(low, sum), Infinity);
  let best = middle;
  let bestScore = -Infinity;
  for (let step = 0; step <= room; step++) {
    // From the middle outwards: of equals, the first one stays.
    const offset = step % 2 === 0 ? step / 2 : -(step + 1) / 2;
    const start = Math.min(room, Math.max(0, middle + offset));
    let score = 0;
    for (let index = 0; index < length; index++) {
      const away = Math.abs((index + 0.5) / length - aim);
      score += ((sums[start + index] ?? 0) - least) * Math.cos((Math.min(1, away) * Math.PI) / 2);
    }
    if (score > bestScore * (1 + 1e-9) + 1e-9 || bestScore === -Infinity) {
      bestScore = score;
      best = start;
    }
  }
  return best;
}

/** Lightness, red against green, yellow against blue; each about 0 to 1. */
function opponentColors({ data, width, height }: Pixels): Float32Array {
  const colors = new Float32Array(width * height * 3);
  for (let index = 0; index < width * height; index++) {
    const [red, green, blue, alpha] = [0, 1, 2, 3].map(
      (channel) => (data[index * 4 + channel] ?? 0) / 255,
    ) as [number, number, number, number];
    // What is transparent is as if on white paper.
    const [r, g, b] = [red, green, blue].map((value) => value * alpha + 1 - alpha) as [
      number,
      number,
      number,
    ];
    colors[index * 3] = 0.3 * r + 0.59 * g + 0.11 * b;
    colors[index * 3 + 1] = (r - g) / 2;
    colors[index * 3 + 2] = (r + g) / 4 - b / 2;
  }
  return colors;
}

/** The mean colour along the four edges. */
function rimColor(colors: Float32Array, { width, height }: Size): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  let count = 0;
  const add = (pixel: number) => {
    for (const channel of [0, 1, 2] as const) sum[channel] += at(colors, pixel, channel);
    count += 1;
  };
  for (let x = 0; x < width; x++) {
    add(x);
    add((height - 1) * width + x);
  }
  for (let y = 0; y < height; y++) {
    add(y * width);
    add(y * width + width - 1);
  }
  return [sum[0] / count, sum[1] / count, sum[2] / count];
}

function distance(colors: Float32Array, a: number, b: number): number {
  return Math.hypot(
    at(colors, a, 0) - at(colors, b, 0),
    at(colors, a, 1) - at(colors, b, 1),
    at(colors, a, 2) - at(colors, b, 2),
  );
}

function at(colors: Float32Array, pixel: number, channel: 0 | 1 | 2): number {
  return colors[pixel * 3 + channel] ?? 0;
}
