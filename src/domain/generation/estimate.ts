import type { Recipe } from '@/domain/recipe/recipe.ts';
import { type Cost, costOfTokens } from './cost.ts';
import type { Model } from './model.ts';
import { nearestSize } from './size-rule.ts';

/** What a picture will cost, more or less. */
export interface Estimate extends Cost {
  /** Whether it is made up from what others measured. */
  readonly isRough: boolean;
}

const LETTERS_PER_TOKEN = 4;
/** About what a reference of one megapixel takes. */
const TOKENS_PER_REFERENCE = 1000;

/** The cost of one picture before it is made; null where nobody knows the price. */
export function estimateCost(
  { price, sizes, honours }: Model,
  recipe: Recipe,
  references: number,
): Estimate | null {
  switch (price?.kind) {
    case undefined:
      return null;
    case 'free':
      return { unit: 'usd', amount: 0, isRough: false };
    case 'per-picture':
      return { unit: 'usd', amount: price.usd, isRough: false };
    case 'per-megapixel': {
      const { width, height } = nearestSize(sizes, recipe.size);
      return { unit: 'usd', amount: (price.usd * width * height) / 1e6, isRough: true };
    }
    case 'tokens': {
      const quality = recipe.options?.quality ?? honours.standardQuality ?? '';
      const tokens = price.perPicture[quality] ?? price.perPicture[''];
      if (tokens === undefined) return null;
      const { width, height } = nearestSize(sizes, recipe.size);
      const cost = costOfTokens(price.perMillion, {
        textIn: (recipe.prompt.length + recipe.negative.length) / LETTERS_PER_TOKEN,
        imageIn: Math.min(references, honours.references?.max ?? 0) * TOKENS_PER_REFERENCE,
        imageOut: tokens.base + (tokens.perMegapixel * width * height) / 1e6,
      });
      return { ...cost, isRough: true };
    }
  }
}
