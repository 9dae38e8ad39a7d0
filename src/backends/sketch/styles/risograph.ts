import type { Easel } from '../easel.ts';
import {
  clamp,
  cssFromColor,
  hueDistance,
  lighter,
  oklch,
  rgbFromColor,
  type Rgb,
} from '../color.ts';
import { GRAIN_SIZE, grainField } from '../noise.ts';
import { paintPieces, plainBrush, rimFigure, trace } from '../plain-brush.ts';
import type { Random } from '../random.ts';
import { roughened } from '../shape.ts';
import type { Style } from './style.ts';

/** Ink sets of real drums: dark, bright, light. */
const INKS = [
  [oklch(0.36, 0.15, 262), oklch(0.68, 0.23, 5), oklch(0.89, 0.17, 98)],
  [oklch(0.4, 0.09, 190), oklch(0.7, 0.19, 40), oklch(0.9, 0.15, 95)],
  [oklch(0.34, 0.13, 300), oklch(0.7, 0.2, 20), oklch(0.88, 0.13, 78)],
  [oklch(0.33, 0.1, 165), oklch(0.68, 0.22, 25), oklch(0.91, 0.16, 100)],
] as const;

/** What no ink covers: nearly white before it is printed. */
const PAPER = oklch(0.985, 0.01, 90);

/** Around figures, in thousandths of the shorter edge. */
const RIM = 11;

/** Three inks printed over each other on warm paper, a little out of place. */
export const risograph: Style = {
  id: 'risograph',
  rim: RIM,
  brush(easel) {
    const plain = plainBrush(easel);
    const { context, unit, noise, palette } = easel;
    return {
      ...plain,
      paint(shape, fill) {
        if (fill.part !== 'mass') return plain.paint(shape, fill);
        const torn = roughened(shape, noise, unit * 2, unit * 12);
        if (palette.isDark && (fill.alpha ?? 1) > 0.8) {
          // At night the inks close up: a pale edge parts one form from the next.
          context.strokeStyle = cssFromColor(lighter(fill.colors[0], 0.3), 0.8);
          context.lineWidth = unit * 5;
          trace(context, torn);
          context.stroke();
        }
        plain.paint(torn, fill);
      },
      figure(figure) {
        // The plates leave a rim of paper around what matters.
        rimFigure(context, figure, unit * (figure.isSticker ? 22 : RIM), PAPER);
        paintPieces(context, figure);
      },
    };
  },
  finish: print,
};

function print(easel: Easel): void {
  const { context, width, height, unit, random } = easel;
  const stream = random.stream('inks');
  const [dark, bright, light] = inksFor(easel, stream);
  const paper = [248, 242, 228] as const;
  const image = context.getImageData(0, 0, width, height);
  const source = lifted(image.data);
  const pixels = image.data;
  const grain = grainField();
  const mask = GRAIN_SIZE - 1;
  const shifts = [0, 1, 2].map(
    () =>
      Math.round(stream.between(1.5, 4) * unit) * stream.sign() * 4 +
      Math.round(stream.between(-3, 3) * unit) * width * 4,
  );
  // Channel that each ink takes the place of: red for cyan, green for magenta, blue for yellow.
  const [shiftDark = 0, shiftBright = 0, shiftLight = 0] = shifts;
  const inDark = coverageTable(0.95, 1.25);
  const inColor = coverageTable(1, 0.92);
  const last = source.length - 4;
  const clip = (at: number) => (at < 0 ? 0 : at > last ? last : at);
  for (let y = 0, at = 0; y < height; y++) {
    const row = (y & mask) * GRAIN_SIZE;
    for (let x = 0; x < width; x++, at += 4) {
      const speck = grain[row + ((x + (y >> 8) * 53) & mask)]!;
      const coverDark =
        inDark[clampByte(255 - toneAt(source, clip(at + shiftDark)) + speck * 0.5)]!;
      const coverBright =
        inColor[clampByte(255 - source[clip(at + shiftBright) + 1]! + speck * 0.35)]!;
      const coverLight =
        inColor[clampByte(255 - source[clip(at + shiftLight) + 2]! + speck * 0.3)]!;
      // Where the dark ink is full the others hold back, or night would turn to mud.
      const room = 1 - coverDark * 0.5;
      for (let channel = 0; channel < 3; channel++) {
        const afterLight = paper[channel]! * (1 - coverLight * room * (1 - light[channel]! / 255));
        const afterBright = afterLight * (1 - coverBright * room * (1 - bright[channel]! / 255));
        pixels[at + channel] = afterBright * (1 - coverDark * (1 - dark[channel]! / 255));
      }
    }
  }
  context.putImageData(image, 0, 0);
}

/** A copy in which a dark picture is lightened, as three full inks would close over it. */
function lifted(pixels: Uint8ClampedArray): Uint8ClampedArray {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < pixels.length; at += 4 * 61) {
    sum += pixels[at]! + pixels[at + 1]! + pixels[at + 2]!;
    count += 3;
  }
  const mean = clamp(sum / count / 255, 0.02, 0.98);
  const curve = clamp(Math.log(0.4) / Math.log(mean), 0.5, 1);
  if (curve === 1) return pixels.slice();
  const table = Uint8ClampedArray.from({ length: 256 }, (_, i) => 255 * (i / 255) ** curve);
  return pixels.map((value) => table[value]!);
}

/**
 * The two drums whose dark ink comes nearest to the scene's shade, one of them by chance; blue, pink
 * and yellow, which mix to most colours, where none is near.
 */
function inksFor({ palette }: Easel, stream: Random): readonly [Rgb, Rgb, Rgb] {
  const { h } = palette.shade;
  const near = INKS.filter(([dark]) => hueDistance(dark.h, h) < 70).toSorted(
    ([a], [b]) => hueDistance(a.h, h) - hueDistance(b.h, h),
  );
  const [first = INKS[0], second = first] = near;
  const [dark, bright, light] = stream.chance(0.6) ? first : second;
  return [rgbFromColor(dark), rgbFromColor(bright), rgbFromColor(light)];
}

/** How much of the paper an ink covers, for each density of 0 to 255. */
function coverageTable(most: number, curve: number): Float32Array {
  return Float32Array.from({ length: 256 }, (_, density) => {
    return most * Math.max(0, (density / 255 - 0.05) / 0.95) ** curve;
  });
}

/** The dark ink draws shade as well as what is blue. */
function toneAt(source: Uint8ClampedArray, at: number): number {
  return source[at]! * 0.82 + source[at + 1]! * 0.18;
}

function clampByte(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : value | 0;
}
