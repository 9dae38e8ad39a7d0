import type { Notice } from '@/domain/generation/backend.ts';
import type { Cost } from '@/domain/generation/cost.ts';
import type { Recipe } from '@/domain/recipe/recipe.ts';

/** A picture that a backend has given, and everything that will be kept with it. */
export interface Arrived {
  readonly image: Blob;
  /** Where it was made. */
  readonly connection: string;
  readonly notices: readonly Notice[];
  readonly recipe: Recipe;
  /** The pictures of the library that it was made from, as far as the job does not say it. */
  readonly pictures: readonly string[];
  readonly cost?: Cost;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
}

/**
 * PORT. Keeps pictures by their jobs from the moment they arrive until the library has them, so that
 * an accident in between costs none.
 */
export interface ArrivalStore {
  all(): Promise<ReadonlyMap<string, Arrived>>;
  put(id: string, arrived: Arrived): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
}
