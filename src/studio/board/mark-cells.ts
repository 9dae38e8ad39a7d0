import type { Cell } from '@/domain/board/board.ts';
import type { Studio } from '../studio.ts';

type Marking = Pick<Studio, 'ports' | 'queue'>;

/** Leaves cells out of the board or takes them back in; what was on its way for them is cancelled. */
export async function excludeCells(
  studio: Marking,
  board: string,
  numbers: readonly number[],
  isExcluded: boolean,
): Promise<void> {
  const cells = await mark(studio, board, numbers, (cell) => {
    const { isExcluded: _, ...taken } = cell;
    return isExcluded ? { ...taken, isExcluded } : taken;
  });
  if (!isExcluded) return;
  studio.queue.cancel(numbers.flatMap((number) => cells.get(number)?.jobs?.at(-1) ?? []));
}

/** Keeps what is in cells from being made anew, or lets it be. */
export async function lockCells(
  studio: Marking,
  board: string,
  numbers: readonly number[],
  isLocked: boolean,
): Promise<void> {
  await mark(studio, board, numbers, (cell) => {
    const { isLocked: _, ...free } = cell;
    return isLocked ? { ...free, isLocked } : free;
  });
}

async function mark(
  { ports }: Marking,
  board: string,
  numbers: readonly number[],
  change: (cell: Cell) => Cell,
) {
  const boards = await (await ports.later()).boards();
  return boards.change(board, numbers, change);
}
