import type { Size } from '@/domain/recipe/recipe.ts';

const HEIGHTS_AT_1440 = [420, 288, 220, 165] as const;

/** How much of the window's height an only row may take; the bar stands below it. */
const ONLY_ROW_SHARE = 0.62;

/** The height that rows of the wall come near to, in pixels; it grows slower than the wall. */
export function rowHeight(density: number, width: number): number {
  const height = HEIGHTS_AT_1440[density] ?? HEIGHTS_AT_1440[1];
  return Math.round(height * (width / 1440) ** 0.35);
}

/** Pictures that would not fill a row grow until they do, so that the first one is seen large. */
export function heightOfFewPictures(
  sizes: readonly Size[],
  height: number,
  width: number,
  windowHeight: number,
): number {
  let ratios = 0;
  for (const size of sizes) {
    ratios += size.width / size.height;
    if (ratios * height > width) return height;
  }
  const only = Math.min(width / ratios, windowHeight * ONLY_ROW_SHARE);
  return Math.max(height, Math.floor(only));
}
