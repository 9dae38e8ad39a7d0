import type { Random } from './random.ts';
import type { Noise } from './noise.ts';

/** x and y by turns, in pixels; the last point joins the first. */
export type Contour = readonly number[];
/** Areas that are filled together; a point is inside where it is inside any. */
export type Shape = readonly Contour[];

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function rectangle(x: number, y: number, width: number, height: number): Shape {
  return [[x, y, x + width, y, x + width, y + height, x, y + height]];
}

export function polygon(...contour: number[]): Shape {
  return [contour];
}

export function ellipse(x: number, y: number, rx: number, ry = rx): Shape {
  return [arc(x, y, rx, ry, 0, Math.PI * 2)];
}

/** Points along an ellipse, clockwise on screen, fine enough for its size. */
export function arc(
  x: number,
  y: number,
  rx: number,
  ry: number,
  from: number,
  to: number,
): number[] {
  const steps = Math.max(
    6,
    Math.min(96, Math.ceil(Math.sqrt(Math.max(rx, ry)) * 3 * ((to - from) / 6))),
  );
  const contour: number[] = [];
  for (let step = 0; step <= steps; step++) {
    const angle = from + ((to - from) * step) / steps;
    contour.push(x + rx * Math.cos(angle), y + ry * Math.sin(angle));
  }
  return contour;
}

export function roundedRectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): Shape {
  const r = Math.min(radius, width / 2, height / 2);
  const quarter = Math.PI / 2;
  return [
    [
      ...arc(x + width - r, y + r, r, r, -quarter, 0),
      ...arc(x + width - r, y + height - r, r, r, 0, quarter),
      ...arc(x + r, y + height - r, r, r, quarter, 2 * quarter),
      ...arc(x + r, y + r, r, r, 2 * quarter, 3 * quarter),
    ],
  ];
}

/** A doorway: straight sides, half an ellipse on top. */
export function arch(x: number, y: number, width: number, height: number): Shape {
  const r = Math.min(width / 2, height);
  return [
    [...arc(x + width / 2, y + r, width / 2, r, -Math.PI, 0), x + width, y + height, x, y + height],
  ];
}

/** What lies below a line that runs from left to right, down to `bottom`. */
export function below(line: Contour, bottom: number): Shape {
  const first = line[0] ?? 0;
  const last = line[line.length - 2] ?? first;
  return [[...line, last, bottom, first, bottom]];
}

/** A line across from `left` to `right` whose height is a function of x. */
export function heightLine(
  left: number,
  right: number,
  step: number,
  heightAt: (x: number) => number,
): number[] {
  const line: number[] = [];
  const count = Math.max(2, Math.ceil((right - left) / step));
  for (let i = 0; i <= count; i++) {
    const x = left + ((right - left) * i) / count;
    line.push(x, heightAt(x));
  }
  return line;
}

/** A soft round form with lobes, like a bush or a pebble. */
export function blob(
  x: number,
  y: number,
  rx: number,
  ry: number,
  random: Random,
  unrest = 0.15,
): Shape {
  const phases = [random.between(0, 7), random.between(0, 7), random.between(0, 7)] as const;
  const contour: number[] = [];
  const steps = 40;
  for (let step = 0; step < steps; step++) {
    const angle = (step / steps) * Math.PI * 2;
    const swell =
      1 +
      unrest *
        (Math.sin(angle * 2 + phases[0]) * 0.5 +
          Math.sin(angle * 3 + phases[1]) * 0.35 +
          Math.sin(angle * 5 + phases[2]) * 0.25);
    contour.push(x + rx * swell * Math.cos(angle), y + ry * swell * Math.sin(angle));
  }
  return [contour];
}

export interface Move {
  readonly x?: number;
  readonly y?: number;
  readonly scale?: number;
  readonly scaleX?: number;
  readonly scaleY?: number;
  /** Radians, clockwise. */
  readonly turn?: number;
}

/** Scaled, then turned about the origin, then moved. */
export function moved(shape: Shape, move: Move): Shape {
  const { x = 0, y = 0, scale = 1, scaleX = scale, scaleY = scale, turn = 0 } = move;
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  return shape.map((contour) => {
    const result: number[] = Array.from({ length: contour.length });
    for (let i = 0; i < contour.length; i += 2) {
      const px = contour[i]! * scaleX;
      const py = contour[i + 1]! * scaleY;
      result[i] = x + px * cos - py * sin;
      result[i + 1] = y + px * sin + py * cos;
    }
    return result;
  });
}

export function boundsOf(shapes: Iterable<Shape>): Rect {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const shape of shapes) {
    for (const contour of shape) {
      for (let i = 0; i < contour.length; i += 2) {
        const x = contour[i]!;
        const y = contour[i + 1]!;
        if (x < left) left = x;
        if (x > right) right = x;
        if (y < top) top = y;
        if (y > bottom) bottom = y;
      }
    }
  }
  return left > right
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

/**
 * The same shape cut by an unsteady hand: points no further apart than `step`, each pushed aside by
 * up to `reach`.
 */
export function roughened(shape: Shape, noise: Noise, reach: number, step: number): Shape {
  return shape.map((contour) => roughLine(contour, noise, reach, step, true));
}

/** As `roughened`, for a line that does not close unless told. */
export function roughLine(
  line: Contour,
  noise: Noise,
  reach: number,
  step: number,
  closes = false,
): number[] {
  const rough: number[] = [];
  const wave = 1 / (step * 3);
  const ends = closes ? line.length : line.length - 2;
  for (let i = 0; i < ends; i += 2) {
    const x = line[i]!;
    const y = line[i + 1]!;
    const nextX = line[(i + 2) % line.length]!;
    const nextY = line[(i + 3) % line.length]!;
    const pieces = Math.max(1, Math.min(400, Math.round(Math.hypot(nextX - x, nextY - y) / step)));
    for (let piece = 0; piece < pieces; piece++) {
      const px = x + ((nextX - x) * piece) / pieces;
      const py = y + ((nextY - y) * piece) / pieces;
      rough.push(
        px + reach * noise.at(px * wave, py * wave),
        py + reach * noise.at(px * wave + 41.7, py * wave + 13.1),
      );
    }
  }
  if (!closes) rough.push(line.at(-2) ?? 0, line.at(-1) ?? 0);
  return rough;
}
