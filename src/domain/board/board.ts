import type { FormatTarget } from '@/domain/formats/format-target.ts';
import type { Draft } from '@/domain/recipe/draft.ts';

/**
 * A matrix of pictures: what becomes of one draft along several axes. A campaign is one, with the
 * rows of a table down and formats and languages across; so is a comparison of any two things.
 */
export interface Board {
  readonly version: 1;
  readonly id: string;
  readonly name: string;
  /** Its flags are settings already, and its table is the board's own. */
  readonly draft: Draft;
  /** The first runs down, the others across, where the last one changes first. */
  readonly axes: readonly Axis[];
  /** Decides the seeds that nobody has chosen. */
  readonly seed: number;
}

/** One thing that differs from cell to cell, and how. */
export type Axis =
  /** Rows of the board's table, of which there are so many. */
  | { readonly kind: 'row'; readonly count: number }
  | { readonly kind: 'format'; readonly values: readonly FormatTarget[] }
  /** Codes of languages; see `language-columns.ts`. */
  | { readonly kind: 'language'; readonly values: readonly string[] }
  | { readonly kind: 'model'; readonly values: readonly BoardModel[] }
  /** Null leaves the style to the model. */
  | { readonly kind: 'style'; readonly values: readonly (string | null)[] }
  | { readonly kind: 'seed'; readonly values: readonly number[] }
  /** How far a picture may leave its reference, as in `RenderOptions`. */
  | { readonly kind: 'strength'; readonly values: readonly number[] }
  | { readonly kind: 'variable'; readonly name: string; readonly values: readonly string[] }
  /** The branches of one choice in the prompt, as they are written; `place` counts choices from 0. */
  | { readonly kind: 'choice'; readonly place: number; readonly values: readonly string[] };

export interface BoardModel {
  /** The id of a connection, and its kind. */
  readonly connection: string;
  readonly backend: string;
  readonly model: string;
  /** As it was called when it was chosen. */
  readonly name: string;
}

/** What was said of a cell, and what was made for it; a cell of which there is none is as it came. */
export interface Cell {
  /** Ids of jobs and so of pictures, newest last. */
  readonly jobs?: readonly string[];
  /** How often another picture than the one that was there has been asked for. */
  readonly attempts?: number;
  /** It is not to be made. */
  readonly isExcluded?: true;
  /** What is in it stays. */
  readonly isLocked?: true;
}

/** By the numbers of cells, row after row from 0. */
export type Cells = ReadonlyMap<number, Cell>;

/** More are not laid out: more pictures are not made at once. */
export { MOST_PICTURES as MOST_CELLS } from '@/domain/recipe/draft-problem.ts';

export function lengthOf(axis: Axis): number {
  return axis.kind === 'row' ? axis.count : axis.values.length;
}

export interface BoardShape {
  readonly rows: number;
  readonly columns: number;
}

export function shapeOf(axes: readonly Axis[]): BoardShape {
  const [rows = 1, ...across] = axes.map(lengthOf);
  return { rows, columns: across.reduce((product, length) => product * length, 1) };
}

/** Where a cell lies on each axis, from 0. */
export function placesOf(axes: readonly Axis[], cell: number): readonly number[] {
  let rest = cell;
  return axes
    .toReversed()
    .map((axis) => {
      const length = lengthOf(axis);
      const place = rest % length;
      rest = Math.floor(rest / length);
      return place;
    })
    .toReversed();
}
