import type { Job } from '@/domain/queue/job.ts';
import type { Board, Cell, Cells } from './board.ts';
import { shapeOf } from './board.ts';

/** What is to be seen in a cell; `open` is what was not made, or is not there any more. */
export type CellState = 'excluded' | 'open' | 'waiting' | 'running' | 'failed' | 'made';

/** What is known of jobs and pictures, by their ids. */
export interface Progress {
  readonly jobs: ReadonlyMap<string, Job>;
  /** Whether a picture is in the library and not in its bin; absent where that is not known. */
  readonly kept: ReadonlyMap<string, boolean>;
}

export function stateOfCell(cell: Cell | undefined, { jobs, kept }: Progress): CellState {
  if (cell?.isExcluded) return 'excluded';
  const id = cell?.jobs?.at(-1);
  if (id === undefined) return 'open';
  const isKept = kept.get(id);
  if (isKept === true) return 'made';
  const state = jobs.get(id)?.state.name;
  if (state === 'waiting' || state === 'running' || state === 'failed') return state;
  return state === 'done' && isKept === undefined ? 'made' : 'open';
}

/** The last picture of a cell that is there, also while another one is on its way. */
export function pictureIn(cell: Cell | undefined, { jobs, kept }: Progress): string | null {
  const found = cell?.jobs?.findLast((id) => kept.get(id) ?? jobs.get(id)?.state.name === 'done');
  return found ?? null;
}

/** The numbers of the cells that are in each state, in their order. */
export function cellsByState(
  { axes }: Pick<Board, 'axes'>,
  cells: Cells,
  progress: Progress,
): Readonly<Record<CellState, readonly number[]>> {
  const { rows, columns } = shapeOf(axes);
  const found: Record<CellState, number[]> = {
    excluded: [],
    open: [],
    waiting: [],
    running: [],
    failed: [],
    made: [],
  };
  for (let cell = 0; cell < rows * columns; cell++)
    found[stateOfCell(cells.get(cell), progress)].push(cell);
  return found;
}
