import { describe, expect, it } from 'vitest';
import type { Honours, Model } from '@/domain/generation/model.ts';
import type { AppliedPreset } from '@/domain/presets/preset.ts';
import { EMPTY_DRAFT, recipesFromDraft } from '@/domain/recipe/draft.ts';
import { carryReading, READING_PARTS, type ReadingPart } from './carry-reading.ts';
import { readingOfRecipe } from './dialects/bildwerk.ts';
import { newReading } from './new-reading.ts';

const READING = newReading('a1111', 'Forge', 'parameters', {
  prompt: 'a (red:1.3) cat {on|off} a wall <lora:ink:0.8>',
  negative: 'dog',
  seed: '42',
  steps: 30,
  guidance: 7,
  sampler: 'DPM++ 2M Karras',
  model: 'dream.safetensors',
  size: { width: 512, height: 768 },
  loras: [{ name: 'ink', weight: 0.8 }],
  passes: [{ sampler: 'Euler', prompt: 'more' }],
});

function modelThat(honours: Partial<Honours>): Model {
  return {
    id: 'models/dream.safetensors',
    name: 'dream',
    styles: [],
    sizes: { kind: 'list', sizes: [{ width: 512, height: 512 }] } as unknown as Model['sizes'],
    honours: { seed: true, negative: true, ...honours },
  };
}

const ABLE = modelThat({
  steps: { min: 1, max: 50 },
  guidance: { min: 1, max: 20 },
  samplers: ['euler', 'dpmpp_2m'],
  schedulers: ['normal', 'karras'],
});
const ALL = new Set(READING_PARTS);
const only = (part: ReadingPart) => new Set([part]);

describe('a reading is carried over', () => {
  it('whole, to a model that knows all of it, in its own words', () => {
    const { change, left } = carryReading(READING, { backend: 'sdapi' }, ABLE, ALL);
    expect(change).toMatchObject({
      negative: 'dog',
      size: { width: 512, height: 768 },
      seed: 42,
      options: { steps: 30, guidance: 7, sampler: 'dpmpp_2m', scheduler: 'karras' },
    });
    expect(change.prompt).toContain('(red:1.3)');
    expect(change.prompt).toContain('<lora:ink:0.8>');
    // What would be a choice here is a word there.
    expect(change.prompt).toContain(String.raw`\{on\|off\}`);
    expect(left).toEqual([{ what: 'pass', text: 'Euler' }]);
  });

  it('with presets, style and variation, where it is a recipe of ours', () => {
    const presets: AppliedPreset[] = [
      { id: 'p', name: 'Film', words: 'on film', negative: 'text' },
    ];
    const draft = { ...EMPTY_DRAFT, prompt: 'a cat', negative: 'dog', presets };
    const made = { ...draft, style: 'paper', seed: 7, variation: 3 };
    const [recipe] = recipesFromDraft(made, () => 1);
    const reading = readingOfRecipe(recipe!, 'bildwerk');
    expect(carryReading(reading, EMPTY_DRAFT, null, ALL)).toMatchObject({
      change: { prompt: 'a cat', negative: 'dog', presets, style: 'paper', seed: 7, variation: 3 },
      left: [],
    });
    // Another service has no such style.
    const other = carryReading(reading, { backend: 'openai' }, null, ALL);
    expect(other.change).toMatchObject({ presets, style: null });
  });

  it('to a model that knows little, with a list of what stays behind', () => {
    const little = { ...modelThat({ negative: false, seed: false }), id: 'x', name: 'x' };
    const { change, left } = carryReading(READING, { backend: 'openai' }, little, ALL);
    expect(change).not.toHaveProperty('seed');
    expect(change.options).toEqual({});
    expect(change.prompt).not.toContain('lora');
    expect(new Set(left.map(({ what }) => what))).toEqual(
      new Set([
        'lora',
        'negative',
        'sampler',
        'scheduler',
        'steps',
        'guidance',
        'model',
        'pass',
        'seed',
      ]),
    );
  });

  it.each<[ReadingPart, readonly string[]]>([
    ['prompt', ['negative', 'prompt']],
    ['making', ['options']],
    ['size', ['size', 'target']],
    ['seed', ['seed', 'variation']],
  ])('in part: %s', (part, fields) => {
    const { change } = carryReading(READING, { backend: 'sdapi' }, ABLE, only(part));
    expect(Object.keys(change).toSorted()).toEqual(fields);
  });

  it('without a seed that is too large', () => {
    const { change, left } = carryReading(
      { ...READING, seed: '1125899906842624' },
      { backend: 'comfy' },
      null,
      only('seed'),
    );
    expect(change).toEqual({});
    expect(left).toEqual([{ what: 'seed', text: '1125899906842624' }]);
  });

  it.each([
    ['Euler a', 'euler_ancestral'],
    ['k_euler', 'euler'],
    ['sample_dpmpp_2m', 'DPM++ 2M'],
  ])('with a sampler that is called otherwise: %s', (sampler, word) => {
    const model = modelThat({ samplers: ['lms', word] });
    const { change } = carryReading(
      { ...READING, sampler },
      { backend: 'comfy' },
      model,
      only('making'),
    );
    expect(change.options).toMatchObject({ sampler: word });
  });

  it('with the characters of NovelAI behind its words', () => {
    const reading = newReading('novelai', 'NovelAI', 'Comment', {
      prompt: 'two girls',
      rest: [{ name: 'Character 1', text: 'red hair' }],
    });
    expect(carryReading(reading, { backend: 'sdapi' }, null, only('prompt')).change.prompt).toBe(
      'two girls\nred hair',
    );
  });
});
