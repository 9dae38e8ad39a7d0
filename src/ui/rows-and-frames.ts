import {
  type Bounded,
  boundedRatio,
  countUpTo,
  type Justified,
  ratioSum,
} from './justified-rows.ts';

export interface Row {
  /** Index of its first picture. */
  readonly start: number;
  /** Index after its last picture. */
  readonly end: number;
  readonly top: number;
  readonly height: number;
  readonly isFull: boolean;
}

/** Where a picture stands in its row, in whole pixels. */
export interface Frame {
  readonly left: number;
  readonly width: number;
}

/** The row at this place; undefined where there is none. */
export function rowFrom(laid: Justified, place: number): Row | undefined {
  const { rowCount, starts, tops, shape } = laid;
  if (place < 0 || place >= rowCount) return undefined;
  const [start = 0, end = 0] = starts.subarray(place, place + 2);
  const [top = 0, next = 0] = tops.subarray(place, place + 2);
  const isFull = place < rowCount - 1 || laid.isLastFull;
  return { start, end, top, height: next - shape.gap - top, isFull };
}

/** The rows from a place to another, that one included. */
export function rowsBetween(laid: Justified, first: number, last: number): Row[] {
  const rows: Row[] = [];
  for (let place = first; place <= last; place++) {
    const row = rowFrom(laid, place);
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

/** Of all rows, in pixels. */
export function heightOf({ rowCount, tops, shape }: Justified): number {
  return Math.max(0, (tops[rowCount] ?? 0) - shape.gap);
}

/** The frames of a row's pictures, with the gaps between them kept exact. */
export function framesOf({ ratios, shape }: Justified, row: Row): Frame[] {
  const frames: Frame[] = [];
  const width = row.isFull ? shape.width : Math.min(shape.width, naturalWidth(ratios, row, shape));
  const free = width - shape.gap * (row.end - row.start - 1);
  const sum = ratioSum(ratios, row.start, row.end, shape);
  let before = 0;
  for (let index = row.start; index < row.end; index++) {
    const from = Math.round((before / sum) * free);
    before += boundedRatio(ratios, index, shape);
    const to = Math.round((before / sum) * free);
    frames.push({ left: from + shape.gap * (index - row.start), width: to - from });
  }
  return frames;
}

/** Place of the row that stands at this height, or nearest to it. */
export function rowAt({ tops, rowCount }: Justified, y: number): number {
  return Math.max(0, countUpTo(tops, rowCount, y) - 1);
}

/** Place of the row that holds this picture. */
export function rowOf({ starts, rowCount }: Justified, index: number): number {
  return Math.max(0, countUpTo(starts, rowCount, index) - 1);
}

function naturalWidth(ratios: Float32Array, { start, end, height }: Row, shape: Bounded): number {
  return ratioSum(ratios, start, end, shape) * height + shape.gap * (end - start - 1);
}
