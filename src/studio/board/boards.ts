import { queryOptions } from '@tanstack/react-query';
import type { WholeBoard } from '@/domain/board/board-store.ts';
import type { Studio } from '../studio.ts';

export const BOARDS = ['boards'] as const;

/** All boards with what was made for them, newest first. */
export function allBoards({ ports }: Pick<Studio, 'ports'>) {
  return queryOptions({
    queryKey: BOARDS,
    queryFn: async () => {
      const boards = await (await ports.later()).boards();
      const all = await boards.all();
      return Promise.all(
        all.map(async (board) => ({ board, cells: await boards.cells(board.id) })),
      );
    },
    structuralSharing: false,
  });
}

/** Takes a board away, and gives how to bring it back; what was made for it stays in the library. */
export async function removeBoard(
  { ports }: Pick<Studio, 'ports'>,
  { board, table, cells }: WholeBoard,
): Promise<() => Promise<void>> {
  const boards = await (await ports.later()).boards();
  await boards.remove(board.id);
  return () => boards.put({ board, table, cells });
}
