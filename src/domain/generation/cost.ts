import * as v from 'valibot';
import type { Size } from '@/domain/recipe/recipe.ts';

/** What a picture costs. Kudos are AI Horde's own tokens, which are not for sale. */
export interface Cost {
  readonly unit: 'usd' | 'kudos';
  readonly amount: number;
}

export const costSchema = v.object({
  unit: v.picklist(['usd', 'kudos']),
  amount: v.pipe(v.number(), v.finite(), v.minValue(0)),
}) satisfies v.GenericSchema<unknown, Cost>;

/** How a model's pictures are paid for. */
export type Price =
  | { readonly kind: 'free' }
  | { readonly kind: 'per-picture'; readonly usd: number }
  | {
      readonly kind: 'tokens';
      readonly perMillion: TokenPrices;
      /** How many tokens a picture takes by quality; the key '' stands for any other. */
      readonly perPicture: Readonly<Record<string, PictureTokens>>;
    };

/** US dollars for a million tokens. */
export interface TokenPrices {
  readonly textIn: number;
  readonly imageIn: number;
  readonly imageOut: number;
  readonly textOut?: number;
}

/** A line through what was measured: a fixed part, and one for each million of pixels. */
export interface PictureTokens {
  readonly base: number;
  readonly perMegapixel: number;
}

export interface TokenUsage {
  readonly textIn: number;
  readonly imageIn: number;
  readonly imageOut: number;
  readonly textOut?: number;
}

/** What a picture will cost, more or less. */
export interface Estimate extends Cost {
  /** Whether it is made up from what others measured. */
  readonly isRough: boolean;
}

export interface ToEstimate {
  readonly size: Size;
  readonly promptLength: number;
  readonly references: number;
  readonly quality?: string | undefined;
}

const LETTERS_PER_TOKEN = 4;
/** About what a reference of one megapixel takes. */
const TOKENS_PER_REFERENCE = 1000;

/** The cost of one picture before it is made; null where the price is not known. */
export function estimateCost(price: Price | undefined, asked: ToEstimate): Estimate | null {
  switch (price?.kind) {
    case undefined:
      return null;
    case 'free':
      return { unit: 'usd', amount: 0, isRough: false };
    case 'per-picture':
      return { unit: 'usd', amount: price.usd, isRough: false };
    case 'tokens': {
      const tokens = price.perPicture[asked.quality ?? ''] ?? price.perPicture[''];
      if (tokens === undefined) return null;
      const megapixels = (asked.size.width * asked.size.height) / 1e6;
      const { amount, unit } = costOfTokens(price.perMillion, {
        textIn: asked.promptLength / LETTERS_PER_TOKEN,
        imageIn: asked.references * TOKENS_PER_REFERENCE,
        imageOut: tokens.base + tokens.perMegapixel * megapixels,
      });
      return { unit, amount, isRough: true };
    }
  }
}

/** The cost of what was used. */
export function costOfTokens(perMillion: TokenPrices, usage: TokenUsage): Cost {
  const micros =
    usage.textIn * perMillion.textIn +
    usage.imageIn * perMillion.imageIn +
    usage.imageOut * perMillion.imageOut +
    (usage.textOut ?? 0) * (perMillion.textOut ?? 0);
  return { unit: 'usd', amount: micros / 1e6 };
}
