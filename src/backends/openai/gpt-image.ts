import type { Model } from '@/domain/generation/model.ts';
import { priceOf } from '@/domain/generation/prices.ts';
import type { SizeRule } from '@/domain/generation/size-rule.ts';

/** Since gpt-image-2; a little under the floor and at the ceiling that others have measured. */
const ANY_SIZE: SizeRule = {
  kind: 'free',
  min: 256,
  max: 3840,
  step: 16,
  minPixels: 655_360,
  maxPixels: 8_294_400,
  maxRatio: 3,
};

const THREE_SIZES: SizeRule = {
  kind: 'listed',
  sizes: [
    { width: 1024, height: 1024 },
    { width: 1536, height: 1024 },
    { width: 1024, height: 1536 },
  ],
};

const NAME = /^(?:gpt-image-(\d+(?:\.\d+)?)|chatgpt-image)(?:-|$)/;

export function isGptImage(id: string): boolean {
  return NAME.test(id);
}

/** What a model of the GPT Image family honours, read from its name: the service does not say. */
export function gptImageModel(id: string): Model {
  const generation = Number(NAME.exec(id)?.[1] ?? 1);
  const price = priceOf('openai', id);
  return {
    id,
    name: id,
    styles: [],
    sizes: generation >= 2 ? ANY_SIZE : THREE_SIZES,
    honours: {
      seed: false,
      negative: 'in-words',
      references: {
        max: 16,
        strength: false,
        formats: ['image/png', 'image/jpeg', 'image/webp'],
      },
      mask: 'transparent',
      previews: true,
      qualities: ['low', 'medium', 'high', ...(generation >= 2.5 ? ['xhigh', 'max'] : [])],
      standardQuality: 'medium',
      backgrounds: ['opaque', 'transparent'],
      formats: ['png', 'jpeg', 'webp'],
    },
    ...(price && { price }),
  };
}
