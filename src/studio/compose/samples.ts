import { EMPTY_DRAFT, recipesFromDraft } from '@/domain/recipe/draft.ts';
import type { Size } from '@/domain/recipe/recipe.ts';
import type { Studio } from '../studio.ts';

/** What a sample picture shows; it is drawn on the device and not kept. */
export interface Sample {
  readonly prompt: string;
  readonly style: string | null;
  readonly size: Size;
  readonly seed: number;
}

export type Samples = (sample: Sample) => Promise<Blob | null>;

/** Draws samples one after the other, and lets every wanted picture go first. */
export function openSamples({ backends, queue }: Pick<Studio, 'backends' | 'queue'>): Samples {
  const drawn = new Map<string, Promise<Blob | null>>();
  let last: Promise<unknown> = Promise.resolve();

  const draw = async ({ seed, ...wish }: Sample): Promise<Blob | null> => {
    await queue.idle();
    const [recipe] = recipesFromDraft({ ...EMPTY_DRAFT, ...wish, seed }, () => seed);
    if (recipe === undefined) return null;
    const backend = await backends.open(recipe.backend);
    const { signal } = new AbortController();
    for await (const event of backend.generate(recipe, { signal })) {
      if (event.type === 'picture') return event.image;
    }
    return null;
  };

  return (sample) => {
    const key = JSON.stringify(sample);
    const known = drawn.get(key);
    if (known) return known;
    const picture = last.then(() => draw(sample)).catch(() => null);
    last = picture;
    drawn.set(key, picture);
    return picture;
  };
}
