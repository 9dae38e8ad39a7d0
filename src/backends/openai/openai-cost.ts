import * as v from 'valibot';
import { type Cost, costOfTokens } from '@/domain/generation/cost.ts';
import type { Model } from '@/domain/generation/model.ts';

const count = v.fallback(v.optional(v.number(), 0), 0);
const usageSchema = v.object({
  input_tokens: count,
  output_tokens: v.number(),
  input_tokens_details: v.optional(v.object({ text_tokens: count, image_tokens: count })),
});

/** What `usage` costs at the model's price; null where one of them is not known. */
export function openAiCost(usage: unknown, { price }: Model): Cost | null {
  const { success, output } = v.safeParse(usageSchema, usage);
  if (!success || price?.kind !== 'tokens') return null;
  const { input_tokens, output_tokens, input_tokens_details: details } = output;
  return costOfTokens(price.perMillion, {
    textIn: details?.text_tokens ?? input_tokens,
    imageIn: details?.image_tokens ?? 0,
    imageOut: output_tokens,
  });
}
