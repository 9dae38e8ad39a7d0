import { createId } from '@/domain/id.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import type { Job } from './job.ts';

/** A waiting job for tests; the higher its number, the newer it is. */
export function sampleJob(number: number, fields: Partial<Job> = {}): Job {
  return {
    id: createId(Date.UTC(2026, 0, 1) + number * 1000, () => 0.5),
    batch: 'a batch',
    recipe: sampleRecipe(),
    parents: [],
    state: { name: 'waiting' },
    ...fields,
  };
}
