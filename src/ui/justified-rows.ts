/** Pictures in rows that fill the width, at heights near the one that is wished for. */
export interface Justified {
  readonly rows: readonly Row[];
  /** Of all rows, in pixels. */
  readonly height: number;
  readonly ratios: Float64Array;
  readonly shape: Shape;
}

export interface Row {
  /** Index of its first picture. */
  readonly start: number;
  /** Index after its last picture. */
  readonly end: number;
  readonly top: number;
  readonly height: number;
  /** Only the last row may leave room at its end. */
  readonly isFull: boolean;
}

export interface Shape {
  readonly width: number;
  readonly targetHeight: number;
  readonly gap: number;
}

/** Where a picture stands in its row, in whole pixels. */
export interface Frame {
  readonly left: number;
  readonly width: number;
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
  ratios: Float64Array,
  shape: Shape,
  previous: { readonly laid: Justified; readonly kept: Kept } | null = null,
): Justified {
  const bounded = boundedRatios(ratios, shape);
  const starts =
    previous !== null && isSameShape(previous.laid.shape, shape)
      ? startsBeside(previous.laid, bounded, shape, previous.kept)
      : greedyStarts(bounded, 0, shape);
  return { ...rowsFrom(starts, bounded, shape), ratios: bounded, shape };
}

/** How many pictures at the head and at the tail are the same as before. */
export interface Kept {
  readonly head: number;
  readonly tail: number;
}

export function keptBetween(
  lengthBefore: number,
  lengthAfter: number,
  isSame: (before: number, after: number) => boolean,
): Kept {
  const most = Math.min(lengthBefore, lengthAfter);
  let head = 0;
  while (head < most && isSame(head, head)) head++;
  let tail = 0;
  while (tail < most - head && isSame(lengthBefore - 1 - tail, lengthAfter - 1 - tail)) tail++;
  return { head, tail };
}

/** The frames of a row's pictures, with the gaps between them kept exact. */
export function framesOf({ ratios, shape }: Justified, row: Row): Frame[] {
  const frames: Frame[] = [];
  const width = row.isFull ? shape.width : Math.min(shape.width, naturalWidth(ratios, row, shape));
  const free = width - shape.gap * (row.end - row.start - 1);
  const sum = ratioSum(ratios, row.start, row.end);
  let before = 0;
  for (let index = row.start; index < row.end; index++) {
    const from = Math.round((before / sum) * free);
    before += ratios[index] ?? 1;
    const to = Math.round((before / sum) * free);
    frames.push({ left: from + shape.gap * (index - row.start), width: to - from });
  }
  return frames;
}

/** Index of the row that stands at this height, or nearest to it. */
export function rowAt({ rows }: Justified, y: number): number {
  return lastWhere(rows, ({ top }) => top <= y);
}

/** Index of the row that holds this picture. */
export function rowOf({ rows }: Justified, index: number): number {
  return lastWhere(rows, ({ start }) => start <= index);
}

function lastWhere(rows: readonly Row[], isBefore: (row: Row) => boolean): number {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const row = rows[middle];
    if (row !== undefined && isBefore(row)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isSameShape(a: Shape, b: Shape): boolean {
  return a.width === b.width && a.targetHeight === b.targetHeight && a.gap === b.gap;
}

/** With no picture wider than one and a half rows, greedy rows stay within twice and half the wish. */
function boundedRatios(ratios: Float64Array, { width, targetHeight }: Shape): Float64Array {
  const widest = Math.max(NARROWEST, Math.min(WIDEST, (1.5 * width) / targetHeight));
  return ratios.map((ratio) => Math.min(widest, Math.max(NARROWEST, ratio || 1)));
}

/** Where rows begin when each ends as near to the wished height as it can. */
function greedyStarts(ratios: Float64Array, from: number, shape: Shape): number[] {
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
      sum += ratios[end] ?? 1;
      end++;
      height = fullHeight(sum, end - start, shape);
    }
    const isTooLow = shape.targetHeight / height > heightBefore / shape.targetHeight;
    start = isTooLow ? end - 1 : end;
  }
  return starts;
}

function startsBeside(previous: Justified, ratios: Float64Array, shape: Shape, kept: Kept) {
  const before: number[] = [];
  let from = 0;
  for (const { start, end, isFull } of previous.rows) {
    if (end > kept.head || !isFull) break;
    before.push(start);
    from = end;
  }
  const moved = ratios.length - previous.ratios.length;
  const firstStaying = previous.ratios.length - kept.tail;
  const after: number[] = [];
  for (const { start } of previous.rows) {
    if (start >= firstStaying && start + moved >= from) after.push(start + moved);
  }
  for (const give of GIVES) {
    for (let given = 0; given < Math.min(ROWS_GIVEN_UP, after.length); given++) {
      const between = fittingStarts(ratios, from, after[given] ?? from, shape, give);
      if (between !== null) return [...before, ...between, ...after.slice(given)];
    }
  }
  return [...before, ...greedyStarts(ratios, from, shape)];
}

/** Where rows begin that end exactly at `to`, with the least deviation; null when none are fit to see. */
function fittingStarts(
  ratios: Float64Array,
  from: number,
  to: number,
  shape: Shape,
  give: number,
): number[] | null {
  const cost = new Float64Array(to - from + 1).fill(Infinity);
  const start = new Int32Array(to - from + 1);
  cost[0] = 0;
  for (let end = from + 1; end <= to; end++) {
    let sum = 0;
    for (let first = end - 1; first >= from; first--) {
      sum += ratios[first] ?? 1;
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

function rowsFrom(starts: readonly number[], ratios: Float64Array, shape: Shape) {
  const rows: Row[] = [];
  let top = 0;
  for (const [at, start] of starts.entries()) {
    const end = starts[at + 1] ?? ratios.length;
    const full = fullHeight(ratioSum(ratios, start, end), end - start, shape);
    const isFull = end < ratios.length || full <= shape.targetHeight * STRETCH;
    const height = Math.round(isFull ? full : shape.targetHeight);
    rows.push({ start, end, top, height, isFull });
    top += height + shape.gap;
  }
  return { rows, height: Math.max(0, top - shape.gap) };
}

function fullHeight(sum: number, count: number, { width, gap }: Shape): number {
  return Math.max(1, width - gap * (count - 1)) / sum;
}

function naturalWidth(ratios: Float64Array, { start, end, height }: Row, { gap }: Shape): number {
  return ratioSum(ratios, start, end) * height + gap * (end - start - 1);
}

function ratioSum(ratios: Float64Array, start: number, end: number): number {
  let sum = 0;
  for (let index = start; index < end; index++) sum += ratios[index] ?? 1;
  return sum;
}
