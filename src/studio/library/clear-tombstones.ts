import { needlessTombstones } from '@/domain/library/tombstone.ts';
import type { Ports } from '../studio.ts';

/** Lets go of the tombstones from which nothing comes any more, neither kept nor being made. */
export async function clearTombstones({
  storage,
  notebook,
}: Pick<Ports, 'storage' | 'notebook'>): Promise<void> {
  const { tombstones: open, catalogue, jobs } = await storage;
  const tombstones = await open();
  const all = await tombstones.all();
  if (all.length === 0) return;
  const named = await (await catalogue()).parentsAmong(all.map(({ id }) => id));
  const wanted = (await jobs.all()).flatMap(({ parents }) => parents);
  const draft = notebook.draft()?.parents ?? [];
  const needless = needlessTombstones(all, new Set([...named, ...wanted, ...draft]));
  if (needless.length > 0) await tombstones.remove(needless);
}
