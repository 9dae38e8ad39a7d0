import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { recipeSchema } from './recipe-schema.ts';
import { MAX_PROMPT_LENGTH, MAX_SEED, MAX_VARIATION } from './recipe.ts';
import { sampleRecipe } from './sample-recipe.ts';

const { size } = sampleRecipe();

describe('a recipe', () => {
  it.each([
    {},
    { prompt: '' },
    { prompt: '🦊 "WINTER SALE" سلام \u0007'.repeat(100) },
    { prompt: 'x'.repeat(MAX_PROMPT_LENGTH) },
    { template: 'a {red|blue} fox' },
    { style: 'flat' },
    { seed: 0 },
    { seed: MAX_SEED },
    { variation: 1 },
    { variation: MAX_VARIATION },
    { size: { width: 64, height: 4096 } },
    { permissions: [{ kind: 'name' as const, of: 'somebody', atMs: 5 }] },
  ])('is read: %j', (fields) => {
    const recipe = sampleRecipe(fields);
    expect(v.parse(recipeSchema, structuredClone(recipe))).toEqual(recipe);
  });

  it.each([
    { version: 2 },
    { prompt: 'x'.repeat(MAX_PROMPT_LENGTH + 1) },
    { prompt: null },
    { template: 'x'.repeat(MAX_PROMPT_LENGTH + 1) },
    { negative: undefined },
    { style: 3 },
    { seed: -1 },
    { seed: MAX_SEED + 1 },
    { seed: 1.5 },
    { variation: 0 },
    { permissions: [{ kind: 'animal', of: 'somebody', atMs: 5 }] },
    { permissions: [{ kind: 'name', of: 'x'.repeat(201), atMs: 5 }] },
    { variation: 1.5 },
    { variation: null },
    { variation: MAX_VARIATION + 1 },
    { size: { ...size, width: 63 } },
    { size: { ...size, height: 16_385 } },
    { size: { width: 8192, height: 8192 } },
    { size: { width: 1024.5, height: 1024 } },
    { size: { width: '1024', height: 1024 } },
    { backend: 'x'.repeat(201) },
  ])('is not read: %j', (fields) => {
    expect(v.is(recipeSchema, { ...sampleRecipe(), ...fields })).toBe(false);
  });
});
