import type { Random } from '../random.ts';
import type { Contour } from '../shape.ts';

/** A twig with leaves by turns on both sides. */
export function bough(
  x: number,
  y: number,
  angle: number,
  length: number,
  unit: number,
  random: Random,
): readonly Contour[] {
  const shapes: Contour[] = [];
  const pairs = 9;
  let [px, py] = [x, y];
  let heading = angle;
  for (let i = 0; i < pairs; i++) {
    const step = length / pairs;
    const nx = px + Math.cos(heading) * step;
    const ny = py + Math.sin(heading) * step;
    const w = unit * (5 - 0.4 * i);
    shapes.push([px - w, py - w, nx, ny, px + w, py + w]);
    for (const turn of [-0.9, 0.9]) {
      const size = unit * random.between(46, 78) * (1 - 0.04 * i);
      shapes.push(leaf(nx, ny, heading + turn * random.between(0.75, 1.2), size, size * 0.24));
    }
    [px, py] = [nx, ny];
    // It bends under its own weight.
    heading += (Math.PI / 2 - heading) * 0.06;
  }
  return shapes;
}

/** A pointed leaf from its stalk at x, y. */
export function leaf(x: number, y: number, angle: number, length: number, half: number): Contour {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const contour: number[] = [];
  for (const [along, aside] of LEAF) {
    contour.push(
      x + cos * along * length - sin * aside * half,
      y + sin * along * length + cos * aside * half,
    );
  }
  return contour;
}

const LEAF = [
  [0, 0.08],
  [0.18, 0.7],
  [0.4, 1],
  [0.62, 0.86],
  [0.84, 0.42],
  [1, 0],
  [0.84, -0.42],
  [0.62, -0.86],
  [0.4, -1],
  [0.18, -0.7],
  [0, -0.08],
] as const;
