import type { Cell, Cells } from '@/domain/board/board.ts';
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
const STORED_AT_ONCE = 100;

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
  const jobs = new Map<string, Job[]>();
  const made = new Map<number, Cell>();

  await inSlices(ports, asked.entries(), ([index, number]) => {
    const { attempts: before = 0, jobs: earlier = [] } = cells.get(number) ?? {};
    const attempts = before + (isAnother ? 1 : 0);
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
    const line = jobs.get(connection) ?? [];
    line.push(job);
    jobs.set(connection, line);
    made.set(number, { ...(attempts > 0 && { attempts }), jobs: [...earlier, id] });
  });

  const boards = await (await ports.later()).boards();
  await boards.change(board.id, (now) => withJobs(now, made));
  const store = (await ports.storage).jobs;
  for (const ofConnection of jobs.values()) {
    const line = withTurns(queue.state.getState().jobs.values(), ofConnection);
    for (let from = 0; from < line.length; from += STORED_AT_ONCE)
      await store.add(line.slice(from, from + STORED_AT_ONCE));
  }
}

/** The cells with what was asked for them, and with what was said of them meanwhile. */
function withJobs(now: Cells, made: Cells): Cells {
  const changed = new Map(now);
  for (const [number, asked] of made) changed.set(number, { ...now.get(number), ...asked });
  return changed;
}
