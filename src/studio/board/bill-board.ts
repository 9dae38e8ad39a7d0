import { boardBill, type BoardBill, countByConnection } from '@/domain/board/board-bill.ts';
import type { WholeBoard } from '@/domain/board/board-store.ts';
import type { Model } from '@/domain/generation/model.ts';
import type { Job } from '@/domain/queue/job.ts';
import { freshStanding } from '@/domain/queue/standing.ts';
import { timesLeft } from '@/domain/queue/time-left.ts';
import { waitingLine } from '@/domain/queue/waiting-line.ts';
import { materialFor } from '../compose/material.ts';
import type { Studio } from '../studio.ts';

/** What making some cells takes, as far as anybody knows. */
export interface CellsBill extends BoardBill {
  /** Null where nothing was made yet to tell from. */
  readonly ms: number | null;
}

export async function billCells(
  { ports, backends, queue }: Pick<Studio, 'ports' | 'backends' | 'queue'>,
  { board, table }: Pick<WholeBoard, 'board' | 'table'>,
  cells: readonly number[],
): Promise<CellsBill> {
  const { lists } = await materialFor({ ports }, { prompt: board.draft.prompt });
  const axis = board.axes.find(({ kind }) => kind === 'model');
  const chosen = axis?.kind === 'model' ? axis.values : [board.draft];
  const models = new Map<string, Model>();
  await Promise.all(
    chosen.map(async ({ connection, model }) => {
      const described = await backends.model(connection, model).catch(() => null);
      if (described) models.set(`${connection}\n${model}`, described);
    }),
  );
  const modelOf = (connection: string, model: string) =>
    models.get(`${connection}\n${model}`) ?? null;
  const bill = boardBill(board, { table, lists }, cells, modelOf);
  return { ...bill, ms: timeFor(queue, countByConnection(board, cells), ports.now()) };
}

/** When the last of so many more pictures of each connection will be there. */
function timeFor(
  { state }: Studio['queue'],
  counts: ReadonlyMap<string, number>,
  nowMs: number,
): number | null {
  const { jobs, standings } = state.getState();
  const asked = [...counts].flatMap(([connection, count]) =>
    Array.from({ length: count }, (_, place): Pick<Job, 'id' | 'connection'> => ({
      id: `${connection}\n${place}`,
      connection,
    })),
  );
  const line = [...waitingLine(jobs.values()), ...(asked as Job[])];
  const running = [...jobs.values()].filter(({ state: { name } }) => name === 'running');
  const times = timesLeft(line, running, (id) => standings.get(id) ?? freshStanding(id), nowMs);
  let lastMs = 0;
  for (const { id } of asked) {
    const time = times.get(id);
    if (time === undefined) return null;
    lastMs = Math.max(lastMs, (time.leastMs + time.mostMs) / 2);
  }
  return lastMs;
}
