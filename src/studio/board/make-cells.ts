import type { Cell } from '@/domain/board/board.ts';
import { cellRecipe } from '@/domain/board/cell-recipe.ts';
import type { WholeBoard } from '@/domain/board/board-store.ts';
import { createId } from '@/domain/id.ts';
import type { Job } from '@/domain/queue/job.ts';
import { withTurns } from '@/domain/queue/turn.ts';
import { materialFor } from '../compose/material.ts';
import { inSlices } from '../in-slices.ts';
import type { Studio } from '../studio.ts';

/** How many ids of one millisecond keep their order. */
const IDS_A_MS = 1024;
/** So many are stored at once: more would hold up the page that shows them. */
const JOBS_AT_ONCE = 200;
const CELLS_AT_ONCE = 1000;

/**
 * Asks for the pictures of some cells, the first ones first; `isAnother` for others than those that
 * were made before. Settles when the jobs are on disk. The board knows them before they are there,
 * so that no picture is ever made that belongs to no cell.
 */
export async function makeCells(
  { ports, queue, settings }: Pick<Studio, 'ports' | 'queue' | 'settings'>,
  { board, table, cells }: WholeBoard,
  asked: readonly number[],
  { isAnother = false }: { isAnother?: boolean } = {},
): Promise<void> {
  const { lists } = await materialFor({ ports }, { prompt: board.draft.prompt });
  const { route } = settings.getState();
  const nowMs = ports.now();
  const batch = createId(nowMs, ports.random);
  const lines = new Map<string, Job[]>();
  const cellOf = new Map<string, number>();

  await inSlices(ports, asked.entries(), ([index, number]) => {
    const attempts = (cells.get(number)?.attempts ?? 0) + (isAnother ? 1 : 0);
    const planned = cellRecipe(board, { table, lists }, number, attempts);
    const { recipe, connection, leftOut } = planned;
    // The first cell is the newest, so that it leads the wall.
    const place = asked.length - 1 - index;
    const id = createId(nowMs + Math.floor(place / IDS_A_MS), ports.random, place % IDS_A_MS);
    const isOnRoute = route?.steps.some((step) => step.connection === connection);
    const job: Job = {
      id,
      batch,
      recipe,
      ...(leftOut.length > 0 && { leftOut }),
      parents: board.draft.parents,
      connection,
      ...(route && isOnRoute && { route }),
      state: { name: 'waiting' },
    };
    const line = lines.get(connection) ?? [];
    line.push(job);
    lines.set(connection, line);
    cellOf.set(id, number);
  });

  const boards = await (await ports.later()).boards();
  const { jobs: store } = await ports.storage;
  for (const line of lines.values()) {
    const jobs = withTurns(queue.state.getState().jobs.values(), line);
    for (const some of inPieces(jobs, CELLS_AT_ONCE)) {
      const idOf = new Map(some.map(({ id }) => [cellOf.get(id) ?? 0, id]));
      await boards.change(board.id, [...idOf.keys()], (cell, number) =>
        withJob(cell, idOf.get(number) ?? '', isAnother),
      );
      for (const few of inPieces(some, JOBS_AT_ONCE)) await store.add(few);
    }
  }
}

function withJob(cell: Cell, id: string, isAnother: boolean): Cell {
  return {
    ...cell,
    ...(isAnother && { attempts: (cell.attempts ?? 0) + 1 }),
    jobs: [...(cell.jobs ?? []), id],
  };
}

function* inPieces<Value>(all: readonly Value[], length: number): Generator<readonly Value[]> {
  for (let from = 0; from < all.length; from += length) yield all.slice(from, from + length);
}
