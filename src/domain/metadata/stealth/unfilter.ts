/**
 * Takes the filter off a row in place, https://www.w3.org/TR/png-3/#9Filters, up to `end`. The
 * first byte of a row names its filter, and what stands left of a row is 0.
 */
export function unfilter(line: Uint8Array, above: Uint8Array, pixel: number, end: number): void {
  const filter = line[0] ?? 0;
  for (let i = 1; i < end; i++) {
    const up = above[i] ?? 0;
    const left = i > pixel ? (line[i - pixel] ?? 0) : 0;
    const upLeft = i > pixel ? (above[i - pixel] ?? 0) : 0;
    line[i] = (line[i] ?? 0) + predicted(filter, left, up, upLeft);
  }
}

function predicted(filter: number, left: number, up: number, upLeft: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, upLeft);
    default:
      return 0;
  }
}

function paeth(left: number, up: number, upLeft: number): number {
  const [fromLeft, fromUp] = [Math.abs(up - upLeft), Math.abs(left - upLeft)];
  const fromBoth = Math.abs(left + up - 2 * upLeft);
  if (fromLeft <= fromUp && fromLeft <= fromBoth) return left;
  return fromUp <= fromBoth ? up : upLeft;
}
