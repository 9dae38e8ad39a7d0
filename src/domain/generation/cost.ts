import * as v from 'valibot';

/** What a picture costs. Kudos are AI Horde's own tokens, which are not for sale. */
export interface Cost {
  readonly unit: 'usd' | 'kudos';
  readonly amount: number;
}

export const costSchema = v.object({
  unit: v.picklist(['usd', 'kudos']),
  amount: v.pipe(v.number(), v.minValue(0), v.maxValue(Number.MAX_VALUE)),
}) satisfies v.GenericSchema<unknown, Cost>;

/** How a model's pictures are paid for. */
export type Price =
  | { readonly kind: 'free' }
  | { readonly kind: 'per-picture'; readonly usd: number }
  | { readonly kind: 'per-megapixel'; readonly usd: number }
  | {
      readonly kind: 'tokens';
      /** The day of the price, as 2026-11-22. */
      readonly readOn: string;
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

/** The cost of what was used. */
export function costOfTokens(perMillion: TokenPrices, usage: TokenUsage): Cost {
  const micros =
    usage.textIn * perMillion.textIn +
    usage.imageIn * perMillion.imageIn +
    usage.imageOut * perMillion.imageOut +
    (usage.textOut ?? 0) * (perMillion.textOut ?? 0);
  return { unit: 'usd', amount: micros / 1e6 };
}
