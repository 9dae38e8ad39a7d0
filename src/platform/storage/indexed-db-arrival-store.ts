import { promisifyRequest } from 'idb-keyval';
import * as v from 'valibot';
import { costSchema } from '@/domain/generation/cost.ts';
import { noticeSchema } from '@/domain/generation/notice-schema.ts';
import type { Arrived, ArrivalStore } from '@/domain/queue/arrival-store.ts';
import { recipeSchema } from '@/domain/recipe/recipe-schema.ts';
import { objectStore } from './object-store.ts';
import { writeTogether } from './write-together.ts';

const recordSchema = v.object({
  id: v.string(),
  image: v.instance(Blob),
  connection: v.string(),
  notices: v.array(noticeSchema),
  recipe: recipeSchema,
  pictures: v.array(v.string()),
  cost: v.exactOptional(costSchema),
  startedAtMs: v.number(),
  endedAtMs: v.number(),
}) satisfies v.GenericSchema<unknown, Arrived & { readonly id: string }>;

/** Nobody waits for the space: what is removed goes together. */
const TOGETHER_MS = 500;

/** One record a job. */
export function indexedDbArrivalStore({ name = 'bildwerk' } = {}): ArrivalStore {
  const records = objectStore(`${name}-arrivals`);
  const leaving = new Set<string>();
  let removing: Promise<void> | null = null;

  async function removeTogether(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, TOGETHER_MS));
    const ids = [...leaving];
    leaving.clear();
    removing = null;
    await records.write((store) => {
      for (const id of ids) store.delete(id);
    });
  }

  const putTogether = writeTogether(
    async (some: readonly (Arrived & { readonly id: string })[]) => {
      await records.write((store) => {
        for (const arrived of some) store.put(arrived, arrived.id);
      });
      return some.map(() => undefined);
    },
  );

  return {
    async all() {
      const all = await records.read((store) => promisifyRequest<unknown[]>(store.getAll()));
      const arrivals = new Map<string, Arrived>();
      for (const record of all) {
        const { success, output } = v.safeParse(recordSchema, record);
        if (!success) continue;
        const { id, ...arrived } = output;
        arrivals.set(id, arrived);
      }
      return arrivals;
    },

    put: (id, arrived) => putTogether({ id, ...arrived }),

    async remove(ids) {
      if (ids.length === 0) return;
      for (const id of ids) leaving.add(id);
      await (removing ??= removeTogether());
    },
  };
}
