import type { Size } from '@/domain/recipe/recipe.ts';

/** Which sizes a model can make. */
export type SizeRule =
  /** Any size within bounds, in steps. */
  | {
      readonly kind: 'free';
      readonly min: number;
      readonly max: number;
      /** Both edges must be a multiple of this. */
      readonly step: number;
      readonly minPixels?: number;
      readonly maxPixels?: number;
      /** The longer edge divided by the shorter one is at most this. */
      readonly maxRatio?: number;
    }
  | { readonly kind: 'listed'; readonly sizes: readonly Size[] }
  /** A shape and a class of size, as `16:9` at `2K`; the service decides on the pixels. */
  | {
      readonly kind: 'classes';
      readonly ratios: readonly string[];
      /** Each with about how many pixels it has, smallest first. */
      readonly classes: readonly { readonly id: string; readonly pixels: number }[];
    }
  /** The model alone decides. */
  | { readonly kind: 'fixed' };

/** The size nearest to the wanted one that the rule allows: first in shape, then in pixels. */
export function nearestSize(rule: SizeRule, wanted: Size): Size {
  switch (rule.kind) {
    case 'listed':
      return nearestOf(rule.sizes, wanted) ?? wanted;
    case 'classes':
      return nearestClass(rule, wanted).size;
    case 'fixed':
      return wanted;
    case 'free':
      return nearestFree(rule, wanted);
  }
}

export function isSizeMade(rule: SizeRule, wanted: Size): boolean {
  // How many pixels a class has is known only when the picture is there.
  if (rule.kind === 'classes') return rule.ratios.some((ratio) => isOfRatio(wanted, ratio));
  const nearest = nearestSize(rule, wanted);
  return nearest.width === wanted.width && nearest.height === wanted.height;
}

/** The shortest and the longest edge that can be asked for. */
export function edgeLimits(rule: SizeRule): { readonly min: number; readonly max: number } {
  switch (rule.kind) {
    case 'listed': {
      const edges = rule.sizes.flatMap(({ width, height }) => [width, height]);
      return { min: Math.min(...edges), max: Math.max(...edges) };
    }
    case 'classes': {
      const sizes = rule.ratios.flatMap((ratio) =>
        rule.classes.map(({ pixels }) => sizeOf(ratioOf(ratio), pixels)),
      );
      return edgeLimits({ kind: 'listed', sizes });
    }
    case 'fixed':
      return { min: 64, max: 4096 };
    case 'free':
      return { min: rule.min, max: rule.max };
  }
}

/** The shape and class of size that come nearest to the wanted size. */
export function nearestClass(
  { ratios, classes }: Extract<SizeRule, { kind: 'classes' }>,
  wanted: Size,
): { readonly ratio: string; readonly id: string; readonly size: Size } {
  const wantedRatio = wanted.width / wanted.height;
  const ratio = leastOf(ratios, (ratio) => distance(ratioOf(ratio), wantedRatio)) ?? '1:1';
  const pixels = wanted.width * wanted.height;
  const { id, pixels: made } = leastOf(classes, (each) => distance(each.pixels, pixels)) ?? {
    id: '',
    pixels,
  };
  return { ratio, id, size: sizeOf(ratioOf(ratio), made) };
}

/** About the size of a shape in a class, as `16:9` at `2K`. */
export function sizeOfClass(
  { classes }: Extract<SizeRule, { kind: 'classes' }>,
  ratio: string,
  id: string,
): Size {
  const pixels = classes.find((one) => one.id === id)?.pixels ?? classes[0]?.pixels ?? 2 ** 20;
  return sizeOf(ratioOf(ratio), pixels);
}

function nearestFree(rule: Extract<SizeRule, { kind: 'free' }>, wanted: Size): Size {
  const { min, max, step, minPixels = 0, maxPixels = Infinity, maxRatio = Infinity } = rule;
  const ratio = clamp(wanted.width / wanted.height, 1 / maxRatio, maxRatio);
  // A shape that is too long is cut at its longer edge.
  const shaped =
    ratio === wanted.width / wanted.height
      ? wanted
      : ratio > 1
        ? { width: wanted.height * ratio, height: wanted.height }
        : { width: wanted.width, height: wanted.width / ratio };
  const pixels = shaped.width * shaped.height;
  const scale = Math.sqrt(clamp(pixels, minPixels, maxPixels) / pixels);
  const down = Math.min(1, max / (scale * Math.max(shaped.width, shaped.height)));
  const edge = (wanted: number) => clamp(wanted * scale * down, min, max);
  const within = { width: edge(shaped.width), height: edge(shaped.height) };
  const rounded = roundings(within, step)
    .map(({ width, height }) => ({
      width: clampToStep(width, min, max, step),
      height: clampToStep(height, min, max, step),
    }))
    .filter(({ width, height }) => {
      const made = width * height;
      const long = Math.max(width / height, height / width);
      return made >= minPixels && made <= maxPixels && long <= maxRatio;
    });
  return nearestOf(rounded, within) ?? within;
}

/** The multiples of the step around a size. */
function roundings({ width, height }: Size, step: number): Size[] {
  const around = (edge: number) => {
    const below = Math.floor(edge / step) * step;
    return edge === below ? [below, below - step, below + step] : [below, below + step];
  };
  return around(width).flatMap((width) => around(height).map((height) => ({ width, height })));
}

function clampToStep(edge: number, min: number, max: number, step: number): number {
  return clamp(edge, Math.ceil(min / step) * step, Math.floor(max / step) * step);
}

function nearestOf(sizes: readonly Size[], wanted: Size): Size | undefined {
  return leastOf(
    sizes,
    ({ width, height }) =>
      2 * distance(width / height, wanted.width / wanted.height) +
      distance(width * height, wanted.width * wanted.height),
  );
}

function ratioOf(text: string): number {
  const [width = 1, height = 1] = text.split(':').map(Number);
  return width / height;
}

function isOfRatio({ width, height }: Size, ratio: string): boolean {
  return distance(width / height, ratioOf(ratio)) < 0.01;
}

function sizeOf(ratio: number, pixels: number): Size {
  const height = Math.sqrt(pixels / ratio);
  return { width: Math.round(height * ratio), height: Math.round(height) };
}

/** How far apart two positive numbers are, as a factor: 0 for the same. */
function distance(a: number, b: number): number {
  return Math.abs(Math.log(a / b));
}

function leastOf<Thing>(
  things: readonly Thing[],
  measure: (thing: Thing) => number,
): Thing | undefined {
  let least: Thing | undefined;
  let leastMeasure = Infinity;
  for (const thing of things) {
    const measured = measure(thing);
    if (measured >= leastMeasure) continue;
    least = thing;
    leastMeasure = measured;
  }
  return least;
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
