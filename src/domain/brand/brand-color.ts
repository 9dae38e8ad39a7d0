/** Contrast of two colours (#rrggbb), 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastOf(one: string, other: string): number {
  const [a, b] = [luminanceOf(one), luminanceOf(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const HUE_WEIGHT = 2.5;

/** What a colour is called in plain English, as image models know it. */
export function colorName(hex: string): string {
  const asked = labOf(hex);
  let nearest = '';
  let least = Infinity;
  for (const [name, known] of NAMED) {
    const apart = (axis: 0 | 1 | 2) => asked[axis] - known[axis];
    // Its hue names a colour more than its lightness does.
    const distance = Math.hypot(apart(0), HUE_WEIGHT * apart(1), HUE_WEIGHT * apart(2));
    if (distance < least) [nearest, least] = [name, distance];
  }
  return nearest;
}

function channelsOf(hex: string): readonly [number, number, number] {
  const number = Number.parseInt(hex.slice(1), 16);
  return [linear((number >> 16) & 255), linear((number >> 8) & 255), linear(number & 255)];
}

function linear(byte: number): number {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function luminanceOf(hex: string): number {
  const [red, green, blue] = channelsOf(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** OKLab: https://bottosson.github.io/posts/oklab/ */
function labOf(hex: string): readonly [number, number, number] {
  const [r, g, b] = channelsOf(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const NAMED = Object.entries({
  red: '#d7263d',
  'dark red': '#8b1a2b',
  coral: '#ff7f6b',
  terracotta: '#c8694a',
  orange: '#f28c28',
  peach: '#f7c8a0',
  yellow: '#f6c445',
  gold: '#d4a017',
  lime: '#a6d92f',
  green: '#2f9e58',
  'dark green': '#1f4d36',
  'mint green': '#a7d8c0',
  'olive green': '#7d8c47',
  'sage green': '#9caf88',
  teal: '#1f9aa8',
  turquoise: '#40d0c8',
  blue: '#2f6fd6',
  'sky blue': '#8ec5ee',
  'navy blue': '#1b2a52',
  purple: '#7a3fbf',
  lavender: '#c3a6e0',
  magenta: '#d43f8d',
  pink: '#f48fb1',
  brown: '#7b4f32',
  beige: '#e6d3b3',
  cream: '#faf3e0',
  'light gray': '#d0d3d8',
  gray: '#8d9099',
  'dark gray': '#4a4d55',
  black: '#15151a',
  white: '#ffffff',
}).map(([name, hex]) => [name, labOf(hex)] as const);
