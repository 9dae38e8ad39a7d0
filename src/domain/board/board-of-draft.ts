import { planDraft } from '@/domain/prompt/plan-draft.ts';
import type { Draft } from '@/domain/recipe/draft.ts';
import type { Board } from './board.ts';

/** Settings that are written as flags would go before those of a cell, so they move out of the text. */
export function boardOfDraft(
  written: Draft,
  fields: Pick<Board, 'id' | 'name' | 'axes' | 'seed'>,
): Board {
  const { draft } = planDraft(written, { lists: new Map(), rows: null });
  return { version: 1, ...fields, draft };
}
