import { expect, it } from 'vitest';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import { CARRIED_OVER, honouredOptions, notCarriedOver } from './carry-over.ts';
import type { Model } from './model.ts';

const BARE: Model = {
  id: 'm',
  name: 'M',
  styles: [],
  sizes: { kind: 'fixed' },
  honours: { seed: false, negative: false },
};

const ABLE: Model = {
  ...BARE,
  styles: ['flat'],
  honours: {
    seed: true,
    variation: true,
    negative: true,
    references: { max: 2, strength: true },
    mask: 'white',
    qualities: ['high'],
    backgrounds: ['transparent'],
    formats: ['webp'],
    steps: { min: 1, max: 40, standard: 20 },
    guidance: { min: 0, max: 20 },
    samplers: ['euler'],
    schedulers: ['karras'],
  },
};

const recipe = sampleRecipe({
  negative: 'people',
  style: 'flat',
  variation: 1,
  options: {
    quality: 'high',
    background: 'transparent',
    format: 'webp',
    steps: 90,
    guidance: 7,
    sampler: 'euler',
    scheduler: 'karras',
    strength: 0.5,
  },
});
const material = { references: 2, hasMask: true };

it('a model that honours nothing carries nothing over, and one that honours all carries all', () => {
  expect(notCarriedOver(recipe, material, BARE)).toEqual(CARRIED_OVER);
  expect(notCarriedOver(recipe, material, ABLE)).toEqual([]);
});

it('only what was asked for is marked', () => {
  const plain = { references: 0, hasMask: false };
  expect(notCarriedOver(sampleRecipe(), plain, BARE)).toEqual(['seed']);
});

it('nothing but what the model honours is sent, within its ranges', () => {
  expect(honouredOptions(recipe, material, BARE)).toEqual({});
  expect(honouredOptions(recipe, material, ABLE)).toEqual({ ...recipe.options, steps: 40 });
  expect(honouredOptions(sampleRecipe(), material, ABLE)).toEqual({ steps: 20 });
  const other = sampleRecipe({ options: { quality: 'ultra', sampler: 'heun' } });
  expect(honouredOptions(other, material, ABLE)).toEqual({ steps: 20 });
});
