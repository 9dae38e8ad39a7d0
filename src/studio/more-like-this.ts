import type { Picture } from '@/domain/library/picture.ts';
import { type Draft, draftFromRecipe } from '@/domain/recipe/draft.ts';
import { MAX_VARIATION } from '@/domain/recipe/recipe.ts';
import { jobsFromDraft } from './generate.ts';
import type { Studio } from './studio.ts';

const COUNT = 4;

/**
 * Asks for four pictures that are near to this one, and know it as their parent. Where the model
 * cannot vary a seed, they take fresh seeds.
 */
export async function moreLikeThis(
  { ports, queue, backends }: Pick<Studio, 'ports' | 'queue' | 'backends'>,
  { id, recipe }: Picture,
): Promise<void> {
  const model = await backends.model(recipe.backend, recipe.model).catch(() => null);
  const around: Partial<Draft> =
    model?.honours.variation === true
      ? { variation: 1 + Math.floor(ports.random() * MAX_VARIATION) }
      : { seed: null };
  const draft = { ...draftFromRecipe(recipe, [id]), ...around, count: COUNT };
  queue.add(jobsFromDraft(draft, ports.now(), ports.random));
}
