import type { Size } from '@/domain/recipe/recipe.ts';
import { blocksOf, type Pixels } from './entropy-image.ts';

const OPAQUE_BLACK = 0xff00_0000;

/**
 * Adds to each pixel what its neighbours predict, in the way that its block names. In place, as
 * predictions are made of finished pixels.
 */
export function predictInto(
  pixels: Pixels,
  { width, height }: Size,
  blocks: Pixels,
  bits: number,
): Pixels {
  const perRow = blocksOf({ width, height }, bits).width;
  for (let start = 0, y = 0; start < pixels.length; start += width, y++) {
    const firstBlock = (y >> bits) * perRow;
    for (let x = 0; x < width; x++) {
      const at = start + x;
      const left = pixels[at - 1] ?? 0;
      const top = pixels[at - width] ?? 0;
      const mode = ((blocks[firstBlock + (x >> bits)] ?? 0) >>> 8) & 15;
      const predicted =
        y === 0
          ? x === 0
            ? OPAQUE_BLACK
            : left
          : x === 0
            ? top
            : predict(mode, left, top, pixels[at - width - 1] ?? 0, pixels[at - width + 1] ?? 0);
      pixels[at] = sum(pixels[at] ?? 0, predicted);
    }
  }
  return pixels;
}

/** https://www.rfc-editor.org/rfc/rfc9649.html#section-4.1; the pixel right of the last column begins its own row. */
function predict(mode: number, left: number, top: number, topLeft: number, topRight: number) {
  switch (mode) {
    case 1:
      return left;
    case 2:
      return top;
    case 3:
      return topRight;
    case 4:
      return topLeft;
    case 5:
      return mean(mean(left, topRight), top);
    case 6:
      return mean(left, topLeft);
    case 7:
      return mean(left, top);
    case 8:
      return mean(topLeft, top);
    case 9:
      return mean(top, topRight);
    case 10:
      return mean(mean(left, topLeft), mean(top, topRight));
    case 11:
      return nearer(left, top, topLeft);
    case 12:
      return byChannel((shift) => clamp(of(left, shift) + of(top, shift) - of(topLeft, shift)));
    case 13: {
      const between = mean(left, top);
      return byChannel((shift) => {
        const here = of(between, shift);
        return clamp(here + Math.trunc((here - of(topLeft, shift)) / 2));
      });
    }
    default:
      return OPAQUE_BLACK;
  }
}

function of(pixel: number, shift: number): number {
  return (pixel >>> shift) & 0xff;
}

function clamp(value: number): number {
  return Math.max(0, Math.min(255, value));
}

function byChannel(valueOf: (shift: number) => number): number {
  return ((valueOf(24) << 24) | (valueOf(16) << 16) | (valueOf(8) << 8) | valueOf(0)) >>> 0;
}

function sum(a: number, b: number): number {
  const oneOfTwo = ((a & 0xff00_ff00) >>> 0) + ((b & 0xff00_ff00) >>> 0);
  const others = (a & 0xff_00ff) + (b & 0xff_00ff);
  return ((oneOfTwo & 0xff00_ff00) | (others & 0xff_00ff)) >>> 0;
}

function mean(a: number, b: number): number {
  return ((((a ^ b) & 0xfefe_fefe) >>> 1) + (a & b)) >>> 0;
}

/** Whichever of both differs less from what they lead to together. */
function nearer(left: number, top: number, topLeft: number): number {
  let [toLeft, toTop] = [0, 0];
  for (let shift = 0; shift < 32; shift += 8) {
    toLeft += Math.abs(of(top, shift) - of(topLeft, shift));
    toTop += Math.abs(of(left, shift) - of(topLeft, shift));
  }
  return toLeft < toTop ? left : top;
}
