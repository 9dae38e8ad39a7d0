import type { Board } from '@/domain/board/board.ts';
import { boardOfDraft } from '@/domain/board/board-of-draft.ts';
import { createId } from '@/domain/id.ts';
import { MAX_SEED } from '@/domain/recipe/recipe.ts';
import type { Studio } from '../studio.ts';

/**
 * Lays out a board of the draft and keeps it, with a copy of the table that the draft is filled
 * from, which is forgotten otherwise. Nothing is made yet.
 */
export async function drawUpBoard(
  { ports, draft }: Pick<Studio, 'ports' | 'draft'>,
  { name, axes }: Pick<Board, 'name' | 'axes'>,
): Promise<Board> {
  const written = draft.getState();
  const later = await ports.later();
  const tableId = axes.some(({ kind }) => kind === 'row') ? written.fill?.table?.id : undefined;
  const table = tableId === undefined ? null : await (await later.tables()).get(tableId);
  const board = boardOfDraft(written, table, {
    id: createId(ports.now(), ports.random),
    name,
    axes,
    seed: Math.floor(ports.random() * (MAX_SEED + 1)),
  });
  await (await later.boards()).put({ board, table, cells: new Map() });
  return board;
}
