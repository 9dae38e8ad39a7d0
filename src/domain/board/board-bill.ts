import { estimateCost } from '@/domain/generation/estimate.ts';
import type { Cost } from '@/domain/generation/cost.ts';
import type { Model } from '@/domain/generation/model.ts';
import { type Board, lengthOf, placesOf } from './board.ts';
import { type BoardMaterial, cellRecipe } from './cell-recipe.ts';

/** What pictures will cost, each unit of money for itself. */
export interface BoardBill {
  readonly costs: readonly Cost[];
  /** Whether some of it is made up from what others measured. */
  readonly isRough: boolean;
  /** How many pictures there are whose price nobody knows. */
  readonly unknown: number;
}

/**
 * What some cells of a board will cost. One cell of each model and format is looked at: others
 * differ in what they say, not in what that costs. `modelOf` gives null for a model that nobody
 * describes.
 */
export function boardBill(
  board: Board,
  material: BoardMaterial,
  cells: readonly number[],
  modelOf: (connection: string, model: string) => Model | null,
): BoardBill {
  const costs = new Map<Cost['unit'], number>();
  let isRough = false;
  let unknown = 0;
  for (const { sample, count } of kindsOf(board, cells)) {
    const { recipe, connection } = cellRecipe(board, material, sample);
    const model = modelOf(connection, recipe.model);
    const each = model && estimateCost(model, recipe, recipe.references?.length ?? 0);
    if (each === null) unknown += count;
    else {
      costs.set(each.unit, (costs.get(each.unit) ?? 0) + each.amount * count);
      isRough ||= each.isRough;
    }
  }
  return { costs: [...costs].map(([unit, amount]) => ({ unit, amount })), isRough, unknown };
}

/** How many of some cells each connection is to make. */
export function countByConnection(
  board: Board,
  cells: readonly number[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const at = board.axes.findIndex(({ kind }) => kind === 'model');
  const axis = board.axes[at];
  if (axis?.kind !== 'model') return counts.set(board.draft.connection, cells.length);
  for (const cell of cells) {
    const { connection } = axis.values[placesOf(board.axes, cell)[at] ?? 0] ?? board.draft;
    counts.set(connection, (counts.get(connection) ?? 0) + 1);
  }
  return counts;
}

function kindsOf({ axes }: Board, cells: readonly number[]) {
  const decides = axes.map(({ kind }) => kind === 'model' || kind === 'format');
  const kinds = new Map<number, { readonly sample: number; count: number }>();
  for (const cell of cells) {
    let key = 0;
    for (const [index, place] of placesOf(axes, cell).entries()) {
      const axis = axes[index];
      if (axis && decides[index]) key = key * lengthOf(axis) + place;
    }
    const known = kinds.get(key);
    if (known) known.count += 1;
    else kinds.set(key, { sample: cell, count: 1 });
  }
  return kinds.values();
}
