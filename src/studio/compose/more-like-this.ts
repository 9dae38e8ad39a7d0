import type { Picture } from '@/domain/library/picture.ts';
import type { Draft } from '@/domain/recipe/draft.ts';
import { MAX_VARIATION } from '@/domain/recipe/recipe.ts';
import { jobsFromDraft } from './generate.ts';
import { draftFromPicture } from './remix.ts';
import type { Studio } from '../studio.ts';

const COUNT = 4;

/**
 * Asks for four pictures that are near to this one, and know it as their parent. Where the model
 * cannot vary a seed, they take fresh seeds.
 */
export async function moreLikeThis(
  {
    ports,
    queue,
    backends,
    connections,
  }: Pick<Studio, 'ports' | 'queue' | 'backends' | 'connections'>,
  picture: Picture,
): Promise<void> {
  await connections.read;
  const wanted = draftFromPicture(connections, picture);
  const model = await backends.model(wanted.connection, wanted.model).catch(() => null);
  const around: Partial<Draft> =
    model?.honours.variation === true
      ? { variation: 1 + Math.floor(ports.random() * MAX_VARIATION) }
      : { seed: null };
  const draft = { ...wanted, ...around, count: COUNT };
  queue.add(jobsFromDraft(draft, ports.now(), ports.random));
}
