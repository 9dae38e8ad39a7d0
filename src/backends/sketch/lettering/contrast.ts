import type { Rect } from '../shape.ts';

export type Rgb = readonly [number, number, number];

/** Contrast that text must have against what is behind it: WCAG 2.2, success criterion 1.4.3. */
export const REQUIRED_CONTRAST = 4.5;

export function rgbFromHex(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

export function hexFromRgb(rgb: Rgb): string {
  return `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

const LINEAR = Float64Array.from({ length: 256 }, (_unused, byte) => {
  const channel = byte / 255;
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
});

/** Relative luminance as WCAG defines it, 0 to 1. */
export function luminanceOf([red, green, blue]: Rgb): number {
  return luminance(Math.round(red), Math.round(green), Math.round(blue));
}

function luminance(red: number, green: number, blue: number): number {
  return 0.2126 * (LINEAR[red] ?? 0) + 0.7152 * (LINEAR[green] ?? 0) + 0.0722 * (LINEAR[blue] ?? 0);
}

export function contrastBetween(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** What lies behind text: how dark and how light it gets, leaving out the last few pixels. */
export interface Backdrop {
  readonly darkest: number;
  readonly median: number;
  readonly lightest: number;
  /**
   * Mean step of luminance between neighbours, grain smoothed away; what makes letters hard to tell
   * from a picture.
   */
  readonly unrest: number;
}

const LEFT_OUT = 0.01;
/** How much of a step is taken at once: forms keep their edges, specks cancel out. */
const SMOOTHING = 0.35;

function mixed(previous: number, next: number): number {
  return previous + (next - previous) * SMOOTHING;
}

/** Pixels measured in a rectangle; more say nothing new. */
const SAMPLES = 40_000;

export function measureBackdrop(
  context: OffscreenCanvasRenderingContext2D,
  rects: readonly Rect[],
): Backdrop {
  const counts = new Uint32Array(1024);
  let total = 0;
  let steps = 0;
  for (const rect of rects) {
    const x = Math.max(0, Math.floor(rect.x));
    const y = Math.max(0, Math.floor(rect.y));
    const width = Math.min(context.canvas.width, Math.ceil(rect.x + rect.width)) - x;
    const height = Math.min(context.canvas.height, Math.ceil(rect.y + rect.height)) - y;
    if (width < 1 || height < 1) continue;
    const { data } = context.getImageData(x, y, width, height);
    const stride = Math.max(1, Math.round((width * height) / SAMPLES)) * 4;
    let previous = -1;
    for (let at = 0; at < data.length; at += stride) {
      const value = luminance(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
      const bin = Math.min(1023, Math.floor(Math.sqrt(value) * 1024));
      counts[bin] = (counts[bin] ?? 0) + 1;
      const next = previous < 0 ? Math.sqrt(value) : mixed(previous, Math.sqrt(value));
      if (previous >= 0) steps += Math.abs(next - previous);
      previous = next;
      total++;
    }
  }
  const at = (share: number): number => {
    let seen = 0;
    for (let bin = 0; bin < counts.length; bin++) {
      seen += counts[bin] ?? 0;
      if (seen > share * total) return (bin / 1024) ** 2;
    }
    return 1;
  };
  return {
    darkest: at(LEFT_OUT),
    median: at(0.5),
    lightest: ((Math.sqrt(at(1 - LEFT_OUT)) * 1024 + 1) / 1024) ** 2,
    unrest: total > 0 ? steps / total : 0,
  };
}

/** The least contrast of a colour anywhere on a backdrop. */
export function leastContrast(color: Rgb, { darkest, lightest }: Backdrop): number {
  const own = luminanceOf(color);
  if (own >= darkest && own <= lightest) return 1;
  return Math.min(contrastBetween(own, darkest), contrastBetween(own, lightest));
}
