import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT, recipesFromDraft } from '@/domain/recipe/draft.ts';
import { draftFromRecipe } from '@/domain/recipe/draft-from-recipe.ts';
import { problemOfDraft } from '@/domain/recipe/draft-problem.ts';
import { recipeSchema } from '@/domain/recipe/recipe-schema.ts';
import { MAX_PROMPT_LENGTH } from '@/domain/recipe/recipe.ts';
import { withPresets } from './apply-presets.ts';
import { withoutPresets } from './without-presets.ts';
import { LOOK_GROUPS } from './look.ts';
import { appliedFrom, type AppliedPreset, type Preset } from './preset.ts';
import { exportPresets, importPresets, newAmong, PRESET_FILE_LIMITS } from './preset-file.ts';
import { presetsFrom } from './preset-schema.ts';
import { SHIPPED_LOOKS, shippedLook } from './shipped-looks.ts';

const preset = (fields: Partial<Preset> = {}): Preset => ({
  id: 'p1',
  name: 'House style',
  folder: 'Autumn',
  words: 'watercolor, soft light',
  negative: 'text',
  ...fields,
});
const applied = (words: string, negative = ''): AppliedPreset => ({
  id: words,
  name: words,
  words,
  negative,
});

describe('what is sent with presets', () => {
  it.each([
    ['a fox', ['ink'], 'a fox, ink'],
    ['  a fox  ', ['ink', '', 'at night'], 'a fox, ink, at night'],
    ['A fox.', ['Ink.', 'at night'], 'A fox. Ink. at night'],
    ['एक लोमड़ी।', ['ink'], 'एक लोमड़ी। ink'],
    ['', ['ink'], 'ink'],
    ['a fox', [], 'a fox'],
  ])('%j with %j is %j', (prompt, words, sent) => {
    const texts = { prompt, negative: '' };
    expect(
      withPresets(
        texts,
        words.map((one) => applied(one)),
      ).prompt,
    ).toBe(sent);
  });

  it('is taken apart again into what was typed, unless it was changed', () => {
    const presets = [applied('ink', 'blur'), applied('at night')];
    const sent = withPresets({ prompt: 'a fox', negative: 'text' }, presets);
    expect(sent).toEqual({ prompt: 'a fox, ink, at night', negative: 'text, blur' });
    expect(withoutPresets(sent, presets)).toEqual({ prompt: 'a fox', negative: 'text' });
    expect(withoutPresets({ ...sent, prompt: 'a fox, ink' }, presets)).toBeNull();
  });

  it('is taken apart into texts that are sent the same, whatever they are', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(
        word,
        word,
        fc.array(fc.tuple(word, word), { maxLength: 3 }),
        (prompt, no, of) => {
          const presets = of.map(([words, negative]) => applied(words, negative));
          const sent = withPresets({ prompt, negative: no }, presets);
          const typed = withoutPresets(sent, presets);
          if (typed !== null) expect(withPresets(typed, presets)).toEqual(sent);
        },
      ),
    );
  });
});

describe('a draft with presets', () => {
  const draft = {
    ...EMPTY_DRAFT,
    prompt: 'a fox',
    presets: [appliedFrom(preset({ style: 'ink' }))],
  };
  const [recipe] = recipesFromDraft(draft, () => 7);

  it('is sent with their words, and Sketch draws in their style', () => {
    expect(recipe?.prompt).toBe('a fox, watercolor, soft light');
    expect(recipe?.negative).toBe('text');
    expect(recipe?.style).toBe('ink');
    expect(v.parse(recipeSchema, JSON.parse(JSON.stringify(recipe)))).toEqual(recipe);
    const [elsewhere] = recipesFromDraft({ ...draft, backend: 'openai' }, () => 7);
    expect(elsewhere?.style).toBeNull();
    const [chosen] = recipesFromDraft({ ...draft, style: 'neon' }, () => 7);
    expect(chosen?.style).toBe('neon');
  });

  it('comes back from its recipe as it was typed', () => {
    const { prompt, negative, style, presets } = draftFromRecipe(recipe!, []);
    expect({ prompt, negative, style, presets }).toEqual({
      prompt: 'a fox',
      negative: '',
      style: null,
      presets: draft.presets,
    });
  });

  it('keeps all words as typed where the prompt was changed since', () => {
    const changed = draftFromRecipe({ ...recipe!, prompt: 'a wolf, watercolor' }, []);
    expect(changed).toMatchObject({ prompt: 'a wolf, watercolor', presets: [], style: 'ink' });
  });

  it('is too long when its words and theirs together are', () => {
    const long = { ...draft, prompt: 'x'.repeat(MAX_PROMPT_LENGTH) };
    expect(problemOfDraft({ ...long, presets: [] })).toBeNull();
    expect(problemOfDraft(long)).toBe('prompt-too-long');
  });
});

it('the colours of a preset are words, too', () => {
  const { words } = appliedFrom(preset({ words: '', palette: ['#1b2a52', '#f28c28'] }));
  expect(words).toBe('colors #1b2a52 #f28c28');
});

describe('a file of presets', () => {
  const many = [
    preset(),
    preset({
      id: 'p2',
      size: { width: 1024, height: 1280 },
      quality: 'high',
      palette: ['#aabbcc'],
    }),
  ];

  it('brings back what it was made of, without ids', () => {
    const back = importPresets(exportPresets(many));
    expect(many).toEqual(back?.map((one, index) => ({ ...one, id: many[index]?.id })));
    expect(newAmong(back ?? [], many)).toEqual([]);
    expect(newAmong(back ?? [], many.slice(1))).toHaveLength(1);
  });

  it('tells nothing of reference images, which stay in this browser', () => {
    const source = { kind: 'file', hash: 'a'.repeat(64) } as const;
    const text = exportPresets([
      preset({ references: [{ source, size: { width: 1, height: 1 } }] }),
    ]);
    expect(text).not.toContain('aaaa');
  });

  it.each([
    ['nothing', ''],
    ['other JSON', '{"bildwerk":"connections","version":1,"connections":[]}'],
    ['a later version', '{"bildwerk":"presets","version":2,"presets":[]}'],
    ['a preset without a name', '{"bildwerk":"presets","version":1,"presets":[{"name":" "}]}'],
    [
      'a size that cannot be',
      '{"bildwerk":"presets","version":1,"presets":[{"name":"x","size":{"width":1e9,"height":1}}]}',
    ],
    [
      'a colour that is none',
      '{"bildwerk":"presets","version":1,"presets":[{"name":"x","palette":["url(x)"]}]}',
    ],
    [
      'too many',
      JSON.stringify({
        bildwerk: 'presets',
        version: 1,
        presets: Array.from({ length: PRESET_FILE_LIMITS.presets + 1 }, () => ({ name: 'x' })),
      }),
    ],
  ])('with %s is refused', (_, text) => {
    expect(importPresets(text)).toBeNull();
  });

  it('loses what no preset has', () => {
    const text =
      '{"bildwerk":"presets","version":1,"presets":[{"name":"x","__proto__":{"a":1},"run":"y"}]}';
    expect(importPresets(text)).toEqual([{ name: 'x', folder: '', words: '', negative: '' }]);
  });

  it('is read or refused, whatever it is', () => {
    fc.assert(fc.property(fc.json(), (text) => void importPresets(text)));
  });
});

it('stored presets lose only those that cannot be read', () => {
  expect(presetsFrom([preset(), { id: 'broken' }, 7, preset({ name: 'Again' })])).toEqual([
    preset({ name: 'Again' }),
  ]);
  expect(presetsFrom('x')).toEqual([]);
});

describe('the shipped looks', () => {
  it('are at least forty, in every group, each with an id of its own', () => {
    expect(SHIPPED_LOOKS.length).toBeGreaterThanOrEqual(40);
    expect(new Set(SHIPPED_LOOKS.map(({ id }) => id)).size).toBe(SHIPPED_LOOKS.length);
    for (const group of LOOK_GROUPS)
      expect(SHIPPED_LOOKS.filter((look) => look.group === group).length).toBeGreaterThan(3);
    expect(shippedLook('gone')).toBeNull();
  });
});
