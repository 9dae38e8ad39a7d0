import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { type Draft, EMPTY_DRAFT } from '@/domain/recipe/draft.ts';
import { draftFromRecipe } from '@/domain/recipe/draft-from-recipe.ts';
import { recipeSchema } from '@/domain/recipe/recipe-schema.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import { type Material, planDraft } from './plan-draft.ts';
import { plainWords } from './plain-words.ts';
import { remixedPrompt } from './remixed-prompt.ts';

const MATERIAL: Material = { lists: new Map([['animals', ['fox', 'owl', 'cat']]]), rows: null };

function plan(fields: Partial<Draft>, material: Material = MATERIAL) {
  let seed = 10;
  const planned = planDraft({ ...EMPTY_DRAFT, ...fields }, material);
  const made = [...planned.recipes(() => seed++)];
  for (const { recipe } of made) expect(v.parse(recipeSchema, recipe)).toEqual(recipe);
  return { ...planned, made, prompts: made.map(({ recipe }) => recipe.prompt) };
}

describe('the plan of a draft', () => {
  it('takes one text a picture, which its seed decides', () => {
    const fields = { prompt: 'a {red|blue|green} __animals__', count: 8 };
    const { prompts, made, count, combinations } = plan(fields);
    expect(made).toHaveLength(8);
    expect({ count, combinations }).toEqual({ count: 8, combinations: 9 });
    expect(new Set(prompts).size).toBeGreaterThan(1);
    const [{ recipe }] = made as [(typeof made)[0]];
    expect(plan({ ...fields, count: 1, seed: recipe.seed }).prompts).toEqual([recipe.prompt]);
    expect(recipe.template).toBe(fields.prompt);
  });

  it('makes all of them where that is wanted, each as often as was asked for', () => {
    const all = { isAll: true } as const;
    const { prompts, count } = plan({ prompt: '{red|blue} __animals__', count: 2, fill: all });
    expect(count).toBe(12);
    expect(prompts.slice(0, 4)).toEqual(['red fox', 'red fox', 'red owl', 'red owl']);
  });

  it('has the same seed for all combinations of a locked one', () => {
    const { made } = plan({ prompt: 'a {red|blue}', seed: 5, count: 2, fill: { isAll: true } });
    expect(made.map(({ recipe }) => recipe.seed)).toEqual([5, 6, 5, 6]);
  });

  it('makes every row of a table, which goes before what was filled in by hand', () => {
    const rows = [{ product: 'shoe' }, { product: 'hat {1|2}' }, { product: '' }];
    const fill = { values: { Product: 'bag', place: 'beach' }, isAll: true } as const;
    const { prompts, rows: made } = plan(
      { prompt: '[[product]] on a [[place]], {day|night}', fill },
      { ...MATERIAL, rows },
    );
    expect(made).toBe(3);
    expect(prompts).toEqual([
      'shoe on a beach, day',
      'shoe on a beach, night',
      'hat {1|2} on a beach, day',
      'hat {1|2} on a beach, night',
      'product on a beach, day',
      'product on a beach, night',
    ]);
  });

  it('moves flags out of the text into the settings', () => {
    const { draft, settings, leftOut, made } = plan({
      prompt: 'a fox, --ar 16:9 --v 6 in snow --no fog --repeat 2',
      negative: 'text',
    });
    expect(draft).toMatchObject({ prompt: 'a fox in snow', negative: 'text, fog', count: 2 });
    expect(Object.keys(settings)).toEqual(['size', 'negative', 'count']);
    expect(leftOut).toEqual(['--v 6']);
    expect(made).toHaveLength(2);
    expect(made[0]?.recipe).not.toHaveProperty('template');
  });

  it('lets a branch have settings of its own', () => {
    const { made } = plan({ prompt: 'a {cat --ar 1:1 --s 9|dog --seed 3}', fill: { isAll: true } });
    expect(made).toMatchObject([
      { recipe: { prompt: 'a cat', size: { width: 1024, height: 1024 } }, leftOut: ['--s 9'] },
      { recipe: { prompt: 'a dog', seed: 3 }, leftOut: [] },
    ]);
  });

  it('avoids what has no weight', () => {
    const [only] = plan({ prompt: 'a fox, (fog:0)', negative: 'text' }).made;
    expect(only?.recipe).toMatchObject({ prompt: 'a fox', negative: 'text, fog' });
  });

  it('knows what is empty, and the variables that there are', () => {
    const { empty, variables } = plan({
      prompt: '[[A]] [[b]] __animals__ __rocks__',
      fill: { values: { a: 'x', b: ' ' } },
    });
    expect({ empty, variables }).toEqual({ empty: ['b', 'rocks'], variables: ['A', 'b'] });
  });

  it('counts what could never be made without making it', () => {
    const planned = planDraft(
      { ...EMPTY_DRAFT, prompt: '{a|b}'.repeat(1000), fill: { isAll: true } },
      MATERIAL,
    );
    expect(planned.count).toBe(1e12);
  });
});

it('a reader of words is given nothing else, each word at its place', () => {
  const prompt = 'a {red|(blue:1.2)} [[fox]], __here__ \\{ --ar 4:5 end';
  const words = plainWords(prompt);
  expect(words).toHaveLength(prompt.length);
  expect(words.split(/[ ,]+/)).toEqual(['a', 'red', 'blue', 'end']);
  expect(words.indexOf('blue')).toBe(prompt.indexOf('blue'));
});

describe('a remix', () => {
  it.each([
    ['a text that says more than its words is made to say just them', 'a {b|c} fox', undefined],
    ['weights that had become words are weights again', 'a fox. Emphasize: fox.', 'a (fox:1.2)'],
    ['what was chosen stays chosen', 'a red fox', 'a {red|blue} fox'],
  ])('%s', (_, prompt, template) => {
    const recipe = sampleRecipe({ prompt, backend: 'openai', ...(template && { template }) });
    const written = remixedPrompt(recipe, { prompt, presets: [] });
    const [only] = plan({ prompt: written, backend: 'openai' }).made;
    expect(only?.recipe.prompt).toBe(prompt);
  });

  it('has the words of its presets once, and its own as they were written', () => {
    const presets = [{ id: 'a', name: 'A', words: 'soft light', negative: 'text' }];
    const [made] = plan({ prompt: 'a {red|blue} fox', presets, seed: 4 }).made;
    expect(made?.recipe.prompt).toMatch(/^a (red|blue) fox, soft light$/);
    expect(made?.recipe).toMatchObject({ template: 'a {red|blue} fox', negative: 'text' });

    const remixed = draftFromRecipe(made!.recipe, []);
    const prompt = remixedPrompt(made!.recipe, remixed);
    expect(plan({ ...remixed, prompt }).made).toMatchObject([
      { recipe: { prompt: made?.recipe.prompt, negative: 'text', presets } },
    ]);
  });
});
