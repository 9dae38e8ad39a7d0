const HEIGHTS_AT_1440 = [620, 420, 288, 220, 180, 150] as const;

/** How much of the window's height an only row may take; the bar stands below it. */
const ONLY_ROW_SHARE = 0.62;

/** The height that rows of the wall come near to, in pixels; it grows slower than the wall. */
export function rowHeight(density: number, width: number): number {
  const height = HEIGHTS_AT_1440[density] ?? HEIGHTS_AT_1440[2];
  return Math.round(height * (width / 1440) ** 0.35);
}

/** Pictures that would not fill a row grow until they do, so that the first one is seen large. */
export function heightOfFewPictures(
  ratiosOfAll: Float32Array,
  height: number,
  width: number,
  windowHeight: number,
): number {
  let ratios = 0;
  for (const ratio of ratiosOfAll) {
    ratios += ratio;
    if (ratios * height > width) return height;
  }
  const only = Math.min(width / ratios, windowHeight * ONLY_ROW_SHARE);
  return Math.max(height, Math.floor(only));
}
