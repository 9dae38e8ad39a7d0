import { totalsOf } from '@/domain/generation/expense.ts';
import { isOpen, type Job, sentTo } from '@/domain/queue/job.ts';
import { hasRoom } from '@/domain/queue/spending.ts';
import type { Studio } from '../studio.ts';

/**
 * How many of the pictures that are about to be asked for, at so many US dollars each, the spending
 * caps let through now, with those that are on their way counted in.
 */
export async function roomFor(
  { ports, queue, settings }: Pick<Studio, 'ports' | 'queue' | 'settings'>,
  wish: { readonly connection: string; readonly count: number; readonly usd: number },
): Promise<number> {
  const { caps } = settings.getState();
  const { connection, count, usd } = wish;
  const isCapped = [caps.all, caps.connections[connection]].some(
    (cap) => cap !== undefined && (cap.day !== null || cap.month !== null),
  );
  if (!isCapped) return count;
  const expenses = await (await ports.storage).expenses.all().catch(() => []);
  const totals = totalsOf(expenses, 'usd', ports.now());
  // The prices of what is on its way are not known here; they are mostly as this one.
  const priceOn = (id: string) => {
    const { ever = 0, pictures = 0 } = totals.get(id) ?? {};
    return id === connection ? usd : pictures === 0 ? 0 : ever / pictures;
  };
  const underWay = new Map<string | null, number>();
  for (const job of openJobs(queue.state.getState().jobs))
    for (const key of [sentTo(job), null])
      underWay.set(key, (underWay.get(key) ?? 0) + priceOn(sentTo(job)));
  const fits = (pictures: number) =>
    hasRoom(caps, { totals, underWay }, connection, pictures * usd);
  let room = count;
  while (room > 0 && !fits(room)) room -= 1;
  return room;
}

function openJobs(jobs: ReadonlyMap<string, Job>): Job[] {
  return [...jobs.values()].filter(({ state }) => isOpen(state));
}
