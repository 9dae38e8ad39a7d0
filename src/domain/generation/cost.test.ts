import { describe, expect, it } from 'vitest';
import type { RenderOptions } from '@/domain/recipe/render-options.ts';
import type { Size } from '@/domain/recipe/recipe.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import { costOfTokens, type Price } from './cost.ts';
import { estimateCost } from './estimate.ts';
import type { Model } from './model.ts';
import { priceOf } from './prices.ts';

const WIDE = { width: 1536, height: 1024 };

function modelAt(price: Price | undefined): Model {
  return {
    id: 'm',
    name: 'M',
    styles: [],
    sizes: { kind: 'fixed' },
    honours: { seed: false, negative: false, references: { max: 4, strength: false } },
    ...(price && { price }),
  };
}

function estimate(
  options: RenderOptions,
  {
    size = WIDE,
    prompt = '',
    references = 0,
  }: { size?: Size; prompt?: string; references?: number } = {},
) {
  const model = modelAt(priceOf('openai', 'gpt-image-2.6-flare'));
  return estimateCost(model, sampleRecipe({ size, prompt, options }), references);
}

describe('an estimate', () => {
  it.each([
    ['low', 0.02],
    ['high', 0.041],
    ['auto', 0.174],
  ])('for quality %s is what was measured', (quality, usd) => {
    expect(estimate({ quality })).toMatchObject({ unit: 'usd', isRough: true });
    expect(estimate({ quality })?.amount).toBeCloseTo(usd, 3);
  });

  it('grows with size, prompt and references', () => {
    const quality = 'high';
    const plain = estimate({ quality })?.amount ?? 0;
    const large = estimate({ quality }, { size: { width: 3840, height: 2160 } });
    expect(large?.amount).toBeCloseTo(0.1, 2);
    const wordy = estimate({ quality }, { prompt: 'x'.repeat(32_000) });
    expect(wordy?.amount).toBeCloseTo(plain + 0.04, 5);
    expect(estimate({ quality }, { references: 2 })?.amount).toBeGreaterThan(plain);
  });

  it('is that of the service itself where it says a price', () => {
    const model = modelAt({ kind: 'per-picture', usd: 0.04 });
    expect(estimateCost(model, sampleRecipe(), 0)).toEqual({
      unit: 'usd',
      amount: 0.04,
      isRough: false,
    });
  });

  it('is nothing for what is free, and unknown for what nobody knows', () => {
    expect(estimateCost(modelAt({ kind: 'free' }), sampleRecipe(), 0)?.amount).toBe(0);
    expect(estimateCost(modelAt(undefined), sampleRecipe(), 0)).toBeNull();
    expect(priceOf('openai', 'gpt-image-20')).toBeUndefined();
    expect(priceOf('gemini', 'gpt-image-2')).toBeUndefined();
  });
});

it('the cost of what was used counts each kind of token at its price', () => {
  const cost = costOfTokens(
    { textIn: 5, imageIn: 8, imageOut: 30 },
    { textIn: 1_000_000, imageIn: 500_000, imageOut: 100_000 },
  );
  expect(cost).toEqual({ unit: 'usd', amount: 12 });
});
