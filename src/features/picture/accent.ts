/** The hue (0 to 360) and the strength (0.35 to 1) that a picture lends to the interface. */
export interface Accent {
  readonly hue: number;
  readonly strength: number;
}

/** From this mean chroma on, a picture counts as fully coloured. */
const VIVID = 0.12;
const WEAKEST = 0.35;

/** The colour that stands out most: vivid pixels count more than grey ones. Takes RGBA bytes. */
export function accentOf(rgba: Uint8Array): Accent {
  let sumA = 0;
  let sumB = 0;
  let sumChroma = 0;
  let sumSquares = 0;
  for (let at = 0; at + 3 < rgba.length; at += 4) {
    const { a, b } = oklab(rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0);
    const chroma = Math.hypot(a, b);
    sumA += a * chroma;
    sumB += b * chroma;
    sumChroma += chroma;
    sumSquares += chroma * chroma;
  }
  const vividness = sumChroma === 0 ? 0 : sumSquares / sumChroma;
  const hue = (Math.atan2(sumB, sumA) * 180) / Math.PI;
  return {
    hue: Math.round((hue + 360) % 360),
    strength: Math.min(1, Math.max(WEAKEST, vividness / VIVID)),
  };
}

/** The colour axes of OKLab from sRGB bytes (https://bottosson.github.io/posts/oklab/). */
function oklab(red: number, green: number, blue: number): { a: number; b: number } {
  const [r, g, bl] = [linear(red), linear(green), linear(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * bl);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * bl);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * bl);
  return {
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  };
}

function linear(byte: number): number {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
