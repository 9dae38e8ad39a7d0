import { describe, expect, it } from 'vitest';
import { costOfTokens, estimateCost } from './cost.ts';
import { priceOf } from './prices.ts';

const asked = { size: { width: 1536, height: 1024 }, promptLength: 0, references: 0 };
const price = priceOf('openai', 'gpt-image-2.6-flare');

const of = (more: object) => estimateCost(price, { ...asked, quality: 'high', ...more });

describe('an estimate', () => {
  it.each([
    ['low', 0.02],
    ['high', 0.041],
    ['auto', 0.174],
  ])('for quality %s is what was measured', (quality, usd) => {
    const estimate = estimateCost(price, { ...asked, quality });
    expect(estimate).toMatchObject({ unit: 'usd', isRough: true });
    expect(estimate?.amount).toBeCloseTo(usd, 3);
  });

  it('grows with size, prompt and references', () => {
    const plain = of({})?.amount ?? 0;
    expect(of({ size: { width: 3840, height: 2160 } })?.amount).toBeCloseTo(0.1, 2);
    expect(of({ promptLength: 32_000 })?.amount).toBeCloseTo(plain + 0.04, 5);
    expect(of({ references: 2 })?.amount).toBeGreaterThan(plain);
  });

  it('is that of the service itself where it says a price', () => {
    expect(estimateCost({ kind: 'per-picture', usd: 0.04 }, asked)).toEqual({
      unit: 'usd',
      amount: 0.04,
      isRough: false,
    });
  });

  it('is nothing for what is free, and unknown for what nobody knows', () => {
    expect(estimateCost({ kind: 'free' }, asked)?.amount).toBe(0);
    expect(estimateCost(undefined, asked)).toBeNull();
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
