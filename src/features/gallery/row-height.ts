const HEIGHTS_AT_1440 = [420, 288, 220, 165] as const;

/** The height that rows of the wall come near to, in pixels; it grows slower than the wall. */
export function rowHeight(density: number, width: number): number {
  const height = HEIGHTS_AT_1440[density] ?? HEIGHTS_AT_1440[1];
  return Math.round(height * (width / 1440) ** 0.35);
}
