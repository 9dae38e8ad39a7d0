/**
 * Pictures in rows that fill the width, at heights near the one that is wished for. Numbers alone,
 * as there may be twenty thousand rows: those that stay are copied as they are.
 */
export interface Justified {
  readonly rowCount: number;
  /** Index of the first picture of each row; after those, the number of pictures. */
  readonly starts: Uint32Array;
  /** Where each row begins, in pixels; after those, where another one would. */
  readonly tops: Uint32Array;
  /** Only the last row may leave room at its end. */
  readonly isLastFull: boolean;
  readonly ratios: Float32Array;
  readonly shape: Bounded;
}

export interface Shape {
  readonly width: number;
  readonly targetHeight: number;
  readonly gap: number;
}

/** A shape with the ratio that no picture is laid out wider than. */
export interface Bounded extends Shape {
  readonly widest: number;
}

/** Narrower and wider pictures are cropped to these, so that one alone cannot spoil a row. */
const NARROWEST = 0.4;
const WIDEST = 3.2;
/** A last row is stretched when that makes it at most this much too high. */
const STRETCH = 1.35;
/** Rows laid anew to meet rows that stay may be this much too low or too high; more, if they must. */
const GIVES = [1.35, 1.7] as const;
/** How many of the rows that could stay may be given up to meet the next. */
const ROWS_GIVEN_UP = 8;

/**
 * Lays out pictures of the given width to height ratios. Rows of `previous` whose pictures are
 * still the same stay as they are: adding one at the head moves hardly more than the first row.
 */
export function justifiedRows(
  ratios: Float32Array,
  wished: Shape,
  previous: { readonly laid: Justified; readonly kept: Kept } | null = null,
): Justified {
  const shape = bounded(wished);
  const stays = previous !== null && isSameShape(previous.laid.shape, shape);
  const laid = stays ? previous.laid : emptyWall(shape);
  const { head, between, tail } = rowsBeside(laid, ratios, stays ? previous.kept : NONE);
  const rowCount = head + between.length + tail;
  const starts = new Uint32Array(rowCount + 1);
  const tops = new Uint32Array(rowCount + 1);
  starts.set(laid.starts.subarray(0, head));
  tops.set(laid.tops.subarray(0, head + 1));

  starts.set(between, head);
  const tailAt = head + between.length;
  const moved = ratios.length - laid.ratios.length;
  const before = laid.rowCount - tail;
  for (let row = 0; row <= tail; row++)
    starts[tailAt + row] = (laid.starts[before + row] ?? 0) + moved;

  let isLastFull = tail > 0 && laid.isLastFull;
  for (let row = head; row < tailAt; row++) {
    const [start = 0, end = 0] = starts.subarray(row, row + 2);
    const full = fullHeight(ratioSum(ratios, start, end, shape), end - start, shape);
    const isFull = end < ratios.length || full <= shape.targetHeight * STRETCH;
    const height = Math.round(isFull ? full : shape.targetHeight);
    tops[row + 1] = (tops[row] ?? 0) + height + shape.gap;
    if (end === ratios.length) isLastFull = isFull;
  }

  const sunk = (tops[tailAt] ?? 0) - (laid.tops[before] ?? 0);
  for (let row = 1; row <= tail; row++) tops[tailAt + row] = (laid.tops[before + row] ?? 0) + sunk;
  return { rowCount, starts, tops, isLastFull, ratios, shape };
}

/** How many pictures at the head and at the tail are the same as before. */
export interface Kept {
  readonly head: number;
  readonly tail: number;
}

const NONE: Kept = { head: 0, tail: 0 };

/** How many of the first `length` rising numbers are at most so high. */
export function countUpTo(rising: Uint32Array, length: number, most: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

function emptyWall(shape: Bounded): Justified {
  const [starts, tops] = [new Uint32Array(1), new Uint32Array(1)];
  return { rowCount: 0, starts, tops, isLastFull: false, ratios: new Float32Array(), shape };
}

function isSameShape(a: Shape, b: Shape): boolean {
  return a.width === b.width && a.targetHeight === b.targetHeight && a.gap === b.gap;
}

/** With no picture wider than one and a half rows, greedy rows stay within twice and half the wish. */
function bounded(shape: Shape): Bounded {
  const rowAndHalf = (1.5 * shape.width) / shape.targetHeight;
  return { ...shape, widest: Math.max(NARROWEST, Math.min(WIDEST, rowAndHalf)) };
}

export function boundedRatio(ratios: Float32Array, index: number, { widest }: Bounded): number {
  return Math.min(widest, Math.max(NARROWEST, ratios[index] || 1));
}

/** Where rows begin when each ends as near to the wished height as it can. */
function greedyStarts(ratios: Float32Array, from: number, shape: Bounded): number[] {
  const starts: number[] = [];
  let start = from;
  while (start < ratios.length) {
    starts.push(start);
    let sum = 0;
    let end = start;
    let height = Infinity;
    let heightBefore = Infinity;
    while (end < ratios.length && height > shape.targetHeight) {
      heightBefore = height;
      sum += boundedRatio(ratios, end, shape);
      end++;
      height = fullHeight(sum, end - start, shape);
    }
    const isTooLow = shape.targetHeight / height > heightBefore / shape.targetHeight;
    start = isTooLow ? end - 1 : end;
  }
  return starts;
}

/** How many rows stay at the head and at the tail, and where those between them begin. */
function rowsBeside(laid: Justified, ratios: Float32Array, kept: Kept) {
  const { starts, rowCount, shape } = laid;
  // The row that is the last one now may leave room, though it did not before.
  const within = Math.min(kept.head, ratios.length - 1);
  const ended = Math.max(0, countUpTo(starts, rowCount + 1, within) - 1);
  const head = ended === rowCount && !laid.isLastFull ? Math.max(0, ended - 1) : ended;
  const from = starts[head] ?? 0;

  const moved = ratios.length - laid.ratios.length;
  const firstStaying = Math.max(laid.ratios.length - kept.tail, from - moved);
  const staying = countUpTo(starts, rowCount, firstStaying - 1);
  for (const give of GIVES) {
    const last = Math.min(rowCount, staying + ROWS_GIVEN_UP);
    for (let first = staying; first < last; first++) {
      const to = (starts[first] ?? 0) + moved;
      const between = fittingStarts(ratios, from, to, shape, give);
      if (between !== null) return { head, between, tail: rowCount - first };
    }
  }
  return { head, between: greedyStarts(ratios, from, shape), tail: 0 };
}

/** Where rows begin that end exactly at `to`, with the least deviation; null when none are fit to see. */
function fittingStarts(
  ratios: Float32Array,
  from: number,
  to: number,
  shape: Bounded,
  give: number,
): number[] | null {
  const cost = new Float64Array(to - from + 1).fill(Infinity);
  const start = new Int32Array(to - from + 1);
  cost[0] = 0;
  for (let end = from + 1; end <= to; end++) {
    let sum = 0;
    for (let first = end - 1; first >= from; first--) {
      sum += boundedRatio(ratios, first, shape);
      const tooHigh = fullHeight(sum, end - first, shape) / shape.targetHeight;
      if (tooHigh < 1 / give) break;
      if (tooHigh > give) continue;
      const total = (cost[first - from] ?? Infinity) + Math.log(tooHigh) ** 2;
      if (total < (cost[end - from] ?? Infinity)) {
        cost[end - from] = total;
        start[end - from] = first;
      }
    }
  }
  if (cost[to - from] === Infinity) return null;
  const starts: number[] = [];
  for (let end = to; end > from; end = start[end - from] ?? from) {
    starts.unshift(start[end - from] ?? from);
  }
  return starts;
}

function fullHeight(sum: number, count: number, { width, gap }: Shape): number {
  return Math.max(1, width - gap * (count - 1)) / sum;
}

export function ratioSum(ratios: Float32Array, start: number, end: number, shape: Bounded): number {
  let sum = 0;
  for (let index = start; index < end; index++) sum += boundedRatio(ratios, index, shape);
  return sum;
}
