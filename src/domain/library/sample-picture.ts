import { createId } from '@/domain/id.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import { type Picture, UNMARKED } from './picture.ts';

/** A picture for tests; the higher its number, the newer it is. */
export function samplePicture(number: number, fields: Partial<Picture> = {}): Picture {
  const createdAtMs = Date.UTC(2026, 0, 1) + number * 1000;
  return {
    version: 2,
    id: createId(createdAtMs, () => 0.5),
    batch: 'a batch',
    recipe: sampleRecipe({ prompt: `a fox, ${number}` }),
    width: 1024,
    height: 1024,
    sizeBytes: 250_000,
    mediaType: 'image/png',
    hash: null,
    demotedAtMs: null,
    placeholder: '1QcSHQRnh493V4dIh4eXh1h4kJUI',
    parents: [],
    origin: { kind: 'made' },
    createdAtMs,
    durationMs: 200,
    notices: [],
    ...UNMARKED,
    ...fields,
  };
}
