import { clamp, mix, oklch, rgbFromColor, type Color } from '../color.ts';
import type { Easel } from '../easel.ts';
import { GRAIN_SIZE, grainField, noiseFromSeed } from '../noise.ts';
import { outline, paintPieces, plainBrush, rimFigure } from '../plain-brush.ts';
import { boundsOf, roughened } from '../shape.ts';
import { luminanceOf, overPixels } from './pixels.ts';
import type { Style } from './style.ts';

const BLACK = oklch(0.1, 0.01, 60);
const WHITE = oklch(1, 0, 0);

/** Around figures, in thousandths of the shorter edge. */
const RIM = 24;

/** A block print: lines cut along the grain, swelling with the light, over one or two flat tints. */
export const woodcut: Style = {
  id: 'woodcut',
  rim: RIM,
  brush(easel) {
    const { context, unit, noise } = easel;
    const plain = plainBrush(easel);
    return {
      ...plain,
      paint(shape, fill) {
        const isMass = fill.part === 'mass';
        const cut = isMass ? roughened(shape, noise, unit * 3, unit * 14) : shape;
        const { width, height } = boundsOf([shape]);
        const isDrawn = isMass && (fill.alpha ?? 1) > 0.5 && Math.max(width, height) > unit * 40;
        if (isDrawn) {
          outline(context, cut, unit * 6, 'white');
          outline(context, cut, unit * 3.4, 'black');
        }
        plain.paint(cut, fill);
      },
      figure(figure) {
        rimFigure(context, figure, unit * RIM, WHITE);
        rimFigure(context, figure, unit * 13, BLACK);
        const pieces = figure.pieces.map((piece) => ({ ...piece, color: carved(piece.color) }));
        paintPieces(context, { ...figure, pieces, lighting: 0.12 }, undefined, {
          width: unit * 3,
          color: 'black',
        });
      },
    };
  },
  finish: cutAndPrint,
};

/** Subjects are cut lighter than their place, so that they stand out of it. */
function carved(color: Color): Color {
  return color.l < 0.35 ? color : { ...color, l: 0.5 + color.l * 0.48 };
}

/** The exponent that brings a dark picture's mean to where lines can still tell its tones. */
function liftFor(luminance: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < luminance.length; at += 61) sum += luminance[at]!;
  const mean = clamp(sum / Math.ceil(luminance.length / 61) / 255, 0.02, 0.98);
  return clamp(Math.log(0.42) / Math.log(mean), 0.36, 0.78);
}

/** Turns tone into lines: a warped wave across the picture is inked where it is above the light. */
function cutAndPrint(easel: Easel): void {
  const { unit, random, palette } = easel;
  const noise = noiseFromSeed(random.stream('cut').whole(0, 1e9));
  const paper = rgbFromColor(oklch(0.935, 0.03, 85));
  const block = rgbFromColor(mix(oklch(0.2, 0.03, 265), palette.deep, 0.25));
  const tint = rgbFromColor(mix(oklch(0.62, 0.15, 35), { ...palette.sky[2], l: 0.7 }, 0.35));
  const pitch = unit * 9.2;
  const cell = 8;
  overPixels(easel, (pixels, width, height) => {
    const luminance = luminanceOf(pixels);
    const grain = grainField();
    const mask = GRAIN_SIZE - 1;
    const columns = Math.ceil(width / cell) + 2;
    let upper = new Float32Array(columns);
    let lower = new Float32Array(columns);
    const warp = (row: Float32Array, y: number) => {
      for (let column = 0; column < columns; column++) {
        row[column] =
          noise.layered((column * cell) / (unit * 260), y / (unit * 190), 2) * 5.5 +
          Math.sin((column * cell) / (unit * 210)) * 0.7;
      }
    };
    warp(lower, 0);
    const curve = liftFor(luminance);
    const brightness = Float32Array.from({ length: 256 }, (_, i) => (i / 255) ** curve);
    // A table of one wave, as a sine for every pixel is dear.
    const wave = Float32Array.from(
      { length: 1024 },
      (_, i) => 0.5 + 0.5 * Math.sin((i / 1024) * Math.PI * 2),
    );
    for (let y = 0, at = 0; y < height; y++) {
      if (y % cell === 0) {
        [upper, lower] = [lower, upper];
        warp(lower, y + cell);
      }
      const v = (y % cell) / cell;
      for (let x = 0; x < width; x++, at += 4) {
        const column = (x / cell) | 0;
        const u = x / cell - column;
        const bend =
          (upper[column]! * (1 - u) + upper[column + 1]! * u) * (1 - v) +
          (lower[column]! * (1 - u) + lower[column + 1]! * u) * v;
        const phase = y / pitch + bend;
        const speck = grain[(y & mask) * GRAIN_SIZE + (x & mask)]!;
        const light = brightness[luminance[at >> 2]!]! + speck * 0.0005;
        const line = wave[((phase - Math.floor(phase)) * 1024) | 0]!;
        const isInked = light < 0.16 || (light < 0.86 && line > (light - 0.08) * 1.22);
        const isTinted = pixels[at]! > pixels[at + 2]! + 84 && light > 0.2;
        const color = isInked ? block : isTinted ? tint : paper;
        const worn = isInked && speck > 96 ? 26 : 0;
        pixels[at] = color[0] + worn;
        pixels[at + 1] = color[1] + worn;
        pixels[at + 2] = color[2] + worn;
      }
    }
  });
}
