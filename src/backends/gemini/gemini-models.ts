import * as v from 'valibot';
import type { Model } from '@/domain/generation/model.ts';
import { priceOf } from '@/domain/generation/prices.ts';

export const listSchema = v.object({
  models: v.array(
    v.object({
      name: v.string(),
      displayName: v.optional(v.string()),
      supportedGenerationMethods: v.fallback(v.optional(v.array(v.string()), []), []),
    }),
  ),
});

const RATIOS = '1:1 2:3 3:2 3:4 4:3 4:5 5:4 9:16 16:9 21:9 1:4 4:1 1:8 8:1'.split(' ');
const COMMON_RATIOS = RATIOS.slice(0, 10);

const CLASSES = [
  { id: '1K', pixels: 1024 ** 2 },
  { id: '2K', pixels: 2048 ** 2 },
  { id: '4K', pixels: 4096 ** 2 },
] as const;

/** The models that make pictures this way: Imagen has another, and is closed. */
export function picturesIn({ models }: v.InferOutput<typeof listSchema>): Model[] {
  return models
    .map((model) => ({ ...model, id: model.name.replace(/^models\//, '') }))
    .filter(
      ({ id, supportedGenerationMethods: methods }) =>
        /image|banana/.test(id) && !id.startsWith('imagen') && methods.includes('generateContent'),
    )
    .map(({ id, displayName }) => ({ ...geminiModel(id), name: displayName ?? id }));
}

export function geminiModel(id: string): Model {
  const isLarge = /banana|-pro-/.test(id);
  const price = priceOf('gemini', id);
  return {
    id,
    name: id,
    styles: [],
    sizes: {
      kind: 'classes',
      ratios: id.includes('banana') ? RATIOS : COMMON_RATIOS,
      classes: isLarge ? CLASSES : [CLASSES[0]],
    },
    // The seed is granted as far as it goes: the same one may give another picture.
    honours: { seed: true, negative: 'in-words', references: { max: 14, strength: false } },
    ...(price && { price }),
  };
}
