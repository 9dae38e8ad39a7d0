/**
 * A colour in OKLCH: lightness 0 to 1, chroma from 0, hue in degrees.
 * Conversions after Björn Ottosson, https://bottosson.github.io/posts/oklab/
 */
export interface Color {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

export type Rgb = readonly [red: number, green: number, blue: number];

export function oklch(l: number, c: number, h: number): Color {
  return { l, c, h: ((h % 360) + 360) % 360 };
}

export function colorFromHex(hex: string): Color {
  const digits = Number.parseInt(hex.slice(1, 7), 16) || 0;
  return colorFromRgb((digits >> 16) & 255, (digits >> 8) & 255, digits & 255);
}

/** From three channels of 0 to 255. */
function colorFromRgb(red: number, green: number, blue: number): Color {
  const r = linearFromSrgb(red / 255);
  const g = linearFromSrgb(green / 255);
  const b = linearFromSrgb(blue / 255);
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const l = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short;
  const p = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const q = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return oklch(l, Math.hypot(p, q), (Math.atan2(q, p) * 180) / Math.PI);
}

/** Three channels of 0 to 255; a colour that a screen cannot show keeps lightness and hue. */
export function rgbFromColor({ l, c, h }: Color): Rgb {
  const lightness = clamp(l, 0, 1);
  const angle = (h * Math.PI) / 180;
  let chroma = Math.max(0, c);
  let channels = channelsFrom(lightness, chroma * Math.cos(angle), chroma * Math.sin(angle));
  for (let attempt = 0; attempt < 12 && !channels.every(isShown); attempt++) {
    chroma *= 0.88;
    channels = channelsFrom(lightness, chroma * Math.cos(angle), chroma * Math.sin(angle));
  }
  const [red, green, blue] = channels;
  return [byteFrom(red), byteFrom(green), byteFrom(blue)];
}

export function cssFromColor(color: Color, alpha = 1): string {
  const [red, green, blue] = rgbFromColor(color);
  return alpha >= 1 ? `rgb(${red},${green},${blue})` : `rgba(${red},${green},${blue},${alpha})`;
}

/** As `#rrggbb`. */
export function hexFromColor(color: Color): string {
  return `#${rgbFromColor(color)
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** From a (t = 0) to b (t = 1) in a straight line through OKLab. */
export function mix(a: Color, b: Color, t: number): Color {
  const first = (a.h * Math.PI) / 180;
  const second = (b.h * Math.PI) / 180;
  const p = a.c * Math.cos(first) * (1 - t) + b.c * Math.cos(second) * t;
  const q = a.c * Math.sin(first) * (1 - t) + b.c * Math.sin(second) * t;
  return oklch(a.l * (1 - t) + b.l * t, Math.hypot(p, q), (Math.atan2(q, p) * 180) / Math.PI);
}

export function lighter(color: Color, by: number): Color {
  return { ...color, l: clamp(color.l + by, 0, 1) };
}

export function richer(color: Color, factor: number): Color {
  return { ...color, c: color.c * factor };
}

export function turned(color: Color, degrees: number): Color {
  return oklch(color.l, color.c, color.h + degrees);
}

/** Degrees between two hues, 0 to 180. */
export function hueDistance(a: number, b: number): number {
  return Math.abs(((a - b + 540) % 360) - 180);
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

type Channels = readonly [number, number, number];

function channelsFrom(l: number, p: number, q: number): Channels {
  const long = (l + 0.3963377774 * p + 0.2158037573 * q) ** 3;
  const medium = (l - 0.1055613458 * p - 0.0638541728 * q) ** 3;
  const short = (l - 0.0894841775 * p - 1.291485548 * q) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

function isShown(channel: number): boolean {
  return channel >= -0.002 && channel <= 1.002;
}

function byteFrom(linear: number): number {
  const value = clamp(linear, 0, 1);
  const srgb = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
  return Math.round(srgb * 255);
}

function linearFromSrgb(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
