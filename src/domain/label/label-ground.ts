import { type Corner, CORNERS } from './label.ts';

/** Colours as red, green and blue, 0 to 255, with how much of them covers what is below, 0 to 1. */
export interface LabelTone {
  readonly ground: { readonly rgb: readonly [number, number, number]; readonly opacity: number };
  readonly ink: readonly [number, number, number];
}

/** Each can be read on anything; what is nearer to the picture is quieter. */
export const TONES = {
  dark: { ground: { rgb: [16, 16, 18], opacity: 0.68 }, ink: [255, 255, 255] },
  light: { ground: { rgb: [255, 255, 255], opacity: 0.76 }, ink: [22, 22, 24] },
} as const satisfies Readonly<Record<string, LabelTone>>;

/** How bright a part of a picture is, 0 to 1, and how much there is to see in it. */
export interface Ground {
  readonly brightness: number;
  readonly unrest: number;
}

/** Of pixels as a canvas gives them: red, green, blue and alpha. */
export function groundOf(pixels: Uint8ClampedArray): Ground {
  let [sum, squares, unlike] = [0, 0, 0];
  let last = 0;
  const count = Math.max(1, pixels.length / 4);
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
    const brightness = (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
    sum += brightness;
    squares += brightness ** 2;
    if (at > 0) unlike += Math.abs(brightness - last);
    last = brightness;
  }
  const mean = sum / count;
  const deviation = Math.sqrt(Math.max(0, squares / count - mean ** 2));
  return { brightness: mean, unrest: deviation + unlike / count };
}

export function toneOn({ brightness }: Ground): LabelTone {
  return brightness > 0.5 ? TONES.light : TONES.dark;
}

/** Less than this is no reason to leave the corner where labels are looked for. */
const CLEARLY = 0.75;

/** The first corner of the usual order, or another one with clearly less to see in it. */
export function calmestCorner(grounds: Readonly<Record<Corner, Ground>>): Corner {
  return CORNERS.reduce((calmest, corner) =>
    grounds[corner].unrest < CLEARLY * grounds[calmest].unrest ? corner : calmest,
  );
}
