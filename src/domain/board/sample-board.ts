import { createId } from '@/domain/id.ts';
import { EMPTY_DRAFT } from '@/domain/recipe/draft.ts';
import type { Board } from './board.ts';

/** A board for tests; the higher its number, the newer it is. */
export function sampleBoard(number: number, fields: Partial<Board> = {}): Board {
  return {
    version: 1,
    id: createId(Date.UTC(2026, 0, 1) + number * 1000, () => 0.5),
    name: `Board ${number}`,
    draft: { ...EMPTY_DRAFT, prompt: 'a [[animal]] in snow' },
    axes: [
      { kind: 'variable', name: 'animal', values: ['fox', 'owl'] },
      { kind: 'seed', values: [1, 2, 3] },
    ],
    seed: 5,
    ...fields,
  };
}
