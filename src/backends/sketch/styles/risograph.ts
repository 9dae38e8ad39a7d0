import type { Easel } from '../easel.ts';
import { rgbFromColor, oklch, type Rgb } from '../color.ts';
import { GRAIN_SIZE, grainField } from '../noise.ts';
import { plainBrush } from '../plain-brush.ts';
import { roughened } from '../shape.ts';
import type { Style } from './style.ts';

/** Ink sets of real drums: dark, bright, light. */
const INKS = [
  [oklch(0.36, 0.15, 262), oklch(0.68, 0.23, 5), oklch(0.89, 0.17, 98)],
  [oklch(0.4, 0.09, 190), oklch(0.7, 0.19, 40), oklch(0.9, 0.15, 95)],
  [oklch(0.34, 0.13, 300), oklch(0.7, 0.2, 20), oklch(0.86, 0.12, 190)],
  [oklch(0.33, 0.1, 165), oklch(0.68, 0.22, 25), oklch(0.91, 0.16, 100)],
] as const;

/** Three inks printed over each other on warm paper, a little out of place. */
export const risograph: Style = {
  id: 'risograph',
  brush(easel) {
    const plain = plainBrush(easel);
    return {
      ...plain,
      paint: (shape, fill) =>
        plain.paint(
          fill.part === 'mass'
            ? roughened(shape, easel.noise, easel.unit * 2, easel.unit * 12)
            : shape,
          fill,
        ),
    };
  },
  finish: print,
};

function print(easel: Easel): void {
  const { context, width, height, unit, random } = easel;
  const stream = random.stream('inks');
  const inks = stream.pick(INKS).map(rgbFromColor) as unknown as readonly [Rgb, Rgb, Rgb];
  const paper = [248, 242, 228] as const;
  const image = context.getImageData(0, 0, width, height);
  const source = image.data.slice();
  const pixels = image.data;
  const grain = grainField();
  const mask = GRAIN_SIZE - 1;
  const shifts = [0, 1, 2].map(
    () =>
      Math.round(stream.between(1.5, 4) * unit) * stream.sign() * 4 +
      Math.round(stream.between(-3, 3) * unit) * width * 4,
  );
  // Channel that each ink takes the place of: red for cyan, green for magenta, blue for yellow.
  const [dark, bright, light] = inks;
  const [shiftDark = 0, shiftBright = 0, shiftLight = 0] = shifts;
  const lookup = coverageTable();
  const last = source.length - 4;
  const clip = (at: number) => (at < 0 ? 0 : at > last ? last : at);
  for (let y = 0, at = 0; y < height; y++) {
    const row = (y & mask) * GRAIN_SIZE;
    for (let x = 0; x < width; x++, at += 4) {
      const speck = grain[row + ((x + (y >> 8) * 53) & mask)]!;
      const coverDark =
        lookup[clampByte(255 - toneAt(source, clip(at + shiftDark)) + speck * 0.5)]!;
      const coverBright =
        lookup[clampByte(255 - source[clip(at + shiftBright) + 1]! + speck * 0.35)]!;
      const coverLight = lookup[clampByte(255 - source[clip(at + shiftLight) + 2]! + speck * 0.3)]!;
      // Where the dark ink is full the others hold back, or night would turn to mud.
      const room = 1 - coverDark * 0.62;
      for (let channel = 0; channel < 3; channel++) {
        const afterLight = paper[channel]! * (1 - coverLight * room * (1 - light[channel]! / 255));
        const afterBright = afterLight * (1 - coverBright * room * (1 - bright[channel]! / 255));
        pixels[at + channel] = afterBright * (1 - coverDark * (1 - dark[channel]! / 255));
      }
    }
  }
  context.putImageData(image, 0, 0);
}

/** Ink holds back in the lights, and keeps the darks apart instead of filling them all. */
function coverageTable(): Float32Array {
  return Float32Array.from({ length: 256 }, (_, density) => {
    const t = Math.max(0, (density / 255 - 0.05) / 0.95);
    return 0.95 * t ** 1.18;
  });
}

/** The dark ink draws shade as well as what is blue. */
function toneAt(source: Uint8ClampedArray, at: number): number {
  return source[at]! * 0.62 + source[at + 1]! * 0.38;
}

function clampByte(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : value | 0;
}
