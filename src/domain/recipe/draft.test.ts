import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { GUIDES } from '@/domain/generation/guides.ts';
import { problemOfDraft } from './draft-problem.ts';
import { draftSchema, EMPTY_DRAFT, MAX_COUNT, recipesFromDraft, type Draft } from './draft.ts';
import { draftFromRecipe } from './draft-from-recipe.ts';
import { MAX_REFERENCES, type Reference } from './reference.ts';
import { recipeSchema } from './recipe-schema.ts';
import {
  isSizeAllowed,
  MAX_PROMPT_LENGTH,
  MAX_SEED,
  MAX_VARIATION,
  SIZE_LIMITS,
} from './recipe.ts';
import { sampleRecipe } from './sample-recipe.ts';

const seed = fc.integer({ min: 0, max: MAX_SEED });
const edge = fc.integer({ min: SIZE_LIMITS.min, max: SIZE_LIMITS.max });
const hash = fc.string({
  unit: fc.constantFrom(...Array.from('0123456789abcdef')),
  minLength: 64,
  maxLength: 64,
});
const id = fc.constant('01KG0000000000000000');
const reference: fc.Arbitrary<Reference> = fc.record(
  {
    source: fc.oneof(
      fc.record({ kind: fc.constant('picture' as const), id }),
      fc.record({ kind: fc.constant('file' as const), hash }),
      fc.record({
        kind: fc.constant('guide' as const),
        id,
        guide: fc.constantFrom(...GUIDES),
        hash,
      }),
    ),
    size: fc.record({ width: edge, height: edge }),
    mask: hash,
  },
  { requiredKeys: ['source', 'size'] },
);
const size = fc.record({ width: edge, height: edge }).filter(isSizeAllowed);
const draft: fc.Arbitrary<Draft> = fc.record({
  prompt: fc.string({ unit: 'grapheme' }),
  negative: fc.string(),
  style: fc.option(fc.string({ maxLength: 200 })),
  size,
  seed: fc.option(seed),
  variation: fc.option(fc.integer({ min: 1, max: MAX_VARIATION })),
  count: fc.integer({ min: 1, max: MAX_COUNT }),
  connection: fc.string({ maxLength: 200 }),
  backend: fc.string({ maxLength: 200 }),
  model: fc.string({ maxLength: 200 }),
  references: fc.array(reference, { maxLength: MAX_REFERENCES }),
  parents: fc.array(fc.string()),
  presets: fc.array(
    fc.record(
      {
        id: fc.string({ maxLength: 20 }),
        name: fc.string({ maxLength: 20 }),
        words: fc.string({ maxLength: 40 }),
        negative: fc.string({ maxLength: 40 }),
        style: fc.string({ maxLength: 20 }),
      },
      { requiredKeys: ['id', 'name', 'words', 'negative'] },
    ),
    { maxLength: 3 },
  ),
  target: fc.option(fc.record({ format: fc.string({ maxLength: 200 }), size })),
  fill: fc.record(
    {
      values: fc.dictionary(fc.stringMatching(/^[a-z ]{1,9}$/), fc.string()),
      table: fc.record({
        id,
        name: fc.string(),
        columns: fc.dictionary(fc.stringMatching(/^[a-z ]{1,9}$/), fc.string()),
      }),
      isAll: fc.constant(true as const),
    },
    { requiredKeys: [] },
  ),
});

describe('a stored draft', () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(draft, (draft) => {
        expect(v.parse(draftSchema, JSON.parse(JSON.stringify(draft)))).toEqual(draft);
      }),
    );
  });

  it.each([
    ['prompt', null],
    ['prompt', 'x'.repeat(1_000_001)],
    ['negative', 7],
    ['style', {}],
    ['style', 'x'.repeat(201)],
    ['size', { width: 10, height: 10 }],
    ['seed', -3],
    ['variation', 0],
    ['variation', MAX_VARIATION + 1],
    ['count', MAX_COUNT + 1],
    ['count', 0],
    ['connection', undefined],
    ['backend', undefined],
    ['model', []],
    ['references', [{ source: { kind: 'file', hash: '../secret' } }]],
    ['parents', 'a parent'],
    ['target', { format: 'x' }],
    ['presets', [{ id: 'x' }]],
  ] as const)('loses only an unreadable %s to its default', (field, value) => {
    const kept: Draft = {
      ...draftFromRecipe(sampleRecipe({ prompt: 'kept', negative: 'kept', style: 'kept' }), [
        'kept',
      ]),
      count: 3,
    };
    expect(v.parse(draftSchema, { ...kept, [field]: value })).toEqual({
      ...kept,
      [field]: EMPTY_DRAFT[field],
    });
  });

  it('is read whatever was stored in its fields', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(EMPTY_DRAFT)), fc.anything()),
        (any) => {
          const read = v.parse(draftSchema, any);
          expect(Object.keys(read).toSorted()).toEqual(Object.keys(EMPTY_DRAFT).toSorted());
        },
      ),
    );
  });
});

describe('the recipes of a draft', () => {
  it('are as many as asked for, and each can be stored', () => {
    fc.assert(
      fc.property(draft, seed, (draft, random) => {
        const recipes = recipesFromDraft(draft, () => random);
        expect(recipes).toHaveLength(draft.count);
        for (const recipe of recipes) {
          expect(v.parse(recipeSchema, recipe)).toEqual(recipe);
          expect(recipe).not.toHaveProperty('count');
          expect(recipe).not.toHaveProperty('parents');
        }
      }),
    );
  });

  it('have a fresh seed each when none is locked', () => {
    let next = 100;
    const recipes = recipesFromDraft({ ...EMPTY_DRAFT, count: 3 }, () => next++);
    expect(recipes.map(({ seed }) => seed)).toEqual([100, 101, 102]);
  });

  it('count up from a locked seed, past the largest to 0', () => {
    const locked = { ...EMPTY_DRAFT, count: 3, seed: MAX_SEED - 1 };
    const seeds = recipesFromDraft(locked, () => 5).map(({ seed }) => seed);
    expect(seeds).toEqual([MAX_SEED - 1, MAX_SEED, 0]);
  });

  it('count up from a variation, past the last to the first, around one seed', () => {
    const varied = { ...EMPTY_DRAFT, count: 3, seed: 7, variation: MAX_VARIATION - 1 };
    expect(recipesFromDraft(varied, () => 5)).toMatchObject([
      { seed: 7, variation: MAX_VARIATION - 1 },
      { seed: 7, variation: MAX_VARIATION },
      { seed: 7, variation: 1 },
    ]);
  });

  it('vary no picture without a seed', () => {
    const [recipe] = recipesFromDraft({ ...EMPTY_DRAFT, variation: 3 }, () => 5);
    expect(recipe).not.toHaveProperty('variation');
  });

  it('give the same recipe again for a remix of one of them', () => {
    fc.assert(
      fc.property(draft, seed, (draft, random) => {
        for (const recipe of recipesFromDraft(draft, () => random)) {
          const remix = draftFromRecipe(recipe, ['a parent']);
          expect(remix.parents).toEqual(['a parent']);
          expect(recipesFromDraft(remix, () => random)).toEqual([recipe]);
        }
      }),
    );
  });
});

describe('what is wrong with a draft', () => {
  const sound = { ...EMPTY_DRAFT, prompt: 'a fox' };

  it.each([
    ['nothing', null, {}],
    ['no prompt', 'empty-prompt', { prompt: '' }],
    ['nothing but space', 'empty-prompt', { prompt: ' \n\t ' }],
    ['as long as may be', null, { prompt: 'x'.repeat(MAX_PROMPT_LENGTH) }],
    ['50,000 characters', 'prompt-too-long', { prompt: 'x'.repeat(50_000) }],
    ['too much to leave out', 'prompt-too-long', { negative: 'x'.repeat(50_000) }],
    ['too small', 'size-out-of-range', { size: { width: 10, height: 512 } }],
    ['too large', 'size-out-of-range', { size: { width: 512, height: 20_000 } }],
    ['no number', 'size-out-of-range', { size: { width: Number.NaN, height: 512 } }],
  ] as const)('%s: %s', (_, problem, fields) => {
    expect(problemOfDraft({ ...sound, ...fields })).toBe(problem);
  });

  it('is nothing that a stored recipe would mind', () => {
    fc.assert(
      fc.property(draft, seed, (draft, random) => {
        fc.pre(problemOfDraft(draft) === null);
        for (const recipe of recipesFromDraft(draft, () => random))
          expect(v.is(recipeSchema, recipe)).toBe(true);
      }),
    );
  });
});
