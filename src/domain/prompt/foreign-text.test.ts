import { expect, it } from 'vitest';
import { EMPTY_DRAFT } from '@/domain/recipe/draft.ts';
import { readForeignText } from './foreign-text.ts';

it('prompt, negative prompt and settings in one text are told apart', () => {
  const text = `a (red:1.3) fox, <lora:ink:0.8>
Negative prompt: text, blurry,
hands
Steps: 28, Sampler: Euler a, CFG scale: 6.5, Seed: 42, Size: 768x512, Model: dream, Clip skip: 2`;
  expect(readForeignText(text, { ...EMPTY_DRAFT, negative: 'text' })).toEqual({
    prompt: 'a (red:1.3) fox, <lora:ink:0.8>',
    negative: 'text, blurry, hands',
    size: { width: 768, height: 512 },
    seed: 42,
    variation: null,
    options: { steps: 28, sampler: 'Euler a', guidance: 6.5 },
  });
});

it.each([
  ['a fox\nNegative prompt: people', 'a fox', 'people'],
  ['a fox\nSteps: 20', 'a fox', ''],
])('either of them is enough: %j', (text, prompt, negative) => {
  expect(readForeignText(text, EMPTY_DRAFT)).toMatchObject({ prompt, negative });
});

it.each(['a fox', 'Steps: a drawing of stairs', 'a sign that says Steps: 20 up', ''])(
  '%j is a prompt like any other',
  (text) => {
    expect(readForeignText(text, EMPTY_DRAFT)).toBeNull();
  },
);
