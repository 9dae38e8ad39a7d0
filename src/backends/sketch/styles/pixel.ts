import { oklch } from '../color.ts';
import type { Easel } from '../easel.ts';
import { paintPieces, plainBrush, rimFigure } from '../plain-brush.ts';
import { overPixels } from './pixels.ts';
import type { Style } from './style.ts';

/** Small squares, few colours, tones mixed by a regular weave of two of them. */
export const pixel: Style = {
  id: 'pixel',
  coarseness: (shorterEdge) => Math.max(1, shorterEdge / 150),
  brush(easel) {
    const { context } = easel;
    return {
      ...plainBrush(easel),
      figure(figure) {
        rimFigure(
          context,
          figure,
          figure.isSticker ? 5 : 2.2,
          figure.isSticker ? oklch(0.98, 0, 0) : oklch(0.2, 0.05, 290),
        );
        paintPieces(context, figure);
      },
    };
  },
  finish: quantise,
};

/** Bayer's 4 by 4 threshold matrix. */
const WEAVE = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];
const COLORS = 24;

function quantise(easel: Easel): void {
  overPixels(easel, (pixels, width, height) => {
    const palette = medianCut(pixels, COLORS);
    const nearest = new Map<number, number>();
    for (let y = 0, at = 0; y < height; y++) {
      for (let x = 0; x < width; x++, at += 4) {
        const push = (WEAVE[(y & 3) * 4 + (x & 3)]! - 7.5) * 0.85;
        const red = bounded(pixels[at]! + push);
        const green = bounded(pixels[at + 1]! + push);
        const blue = bounded(pixels[at + 2]! + push);
        const key = ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3);
        let choice = nearest.get(key);
        if (choice === undefined) {
          choice = nearestOf(palette, red, green, blue);
          nearest.set(key, choice);
        }
        pixels[at] = palette[choice]!;
        pixels[at + 1] = palette[choice + 1]!;
        pixels[at + 2] = palette[choice + 2]!;
      }
    }
  });
}

function bounded(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : value;
}

function nearestOf(palette: readonly number[], red: number, green: number, blue: number): number {
  let best = 0;
  let least = Infinity;
  for (let i = 0; i < palette.length; i += 3) {
    const distance =
      2 * (palette[i]! - red) ** 2 +
      4 * (palette[i + 1]! - green) ** 2 +
      3 * (palette[i + 2]! - blue) ** 2;
    if (distance < least) {
      least = distance;
      best = i;
    }
  }
  return best;
}

/** The picture's own colours in `count` boxes: always the box with the widest spread is halved. */
function medianCut(pixels: Uint8ClampedArray, count: number): readonly number[] {
  const samples: (readonly [number, number, number])[] = [];
  const step = Math.max(1, Math.floor(pixels.length / 4 / 6000)) * 4;
  for (let at = 0; at < pixels.length; at += step)
    samples.push([pixels[at]!, pixels[at + 1]!, pixels[at + 2]!]);
  const boxes = [samples];
  while (boxes.length < count) {
    let widest = -1;
    let channel: 0 | 1 | 2 = 0;
    let spread = 0;
    boxes.forEach((box, index) => {
      for (const one of [0, 1, 2] as const) {
        let low = 255;
        let high = 0;
        for (const sample of box) {
          if (sample[one] < low) low = sample[one];
          if (sample[one] > high) high = sample[one];
        }
        const weight = (high - low) * Math.sqrt(Math.sqrt(box.length));
        if (box.length > 1 && weight > spread) [widest, channel, spread] = [index, one, weight];
      }
    });
    const box = boxes[widest];
    if (!box) break;
    const sorted = box.toSorted((a, b) => a[channel] - b[channel]);
    boxes.splice(widest, 1, sorted.slice(0, sorted.length >> 1), sorted.slice(sorted.length >> 1));
  }
  return boxes.flatMap((box) =>
    [0, 1, 2].map((channel) =>
      Math.round(box.reduce((sum, sample) => sum + sample[channel as 0 | 1 | 2], 0) / box.length),
    ),
  );
}
