import { expect, it } from 'vitest';
import type { Honours, Model } from '@/domain/generation/model.ts';
import { planDraft } from '@/domain/prompt/plan-draft.ts';
import { type Draft, EMPTY_DRAFT } from '@/domain/recipe/draft.ts';
import { sentTexts } from './sent-texts.ts';

const model = (negative: Honours['negative']): Model => ({
  id: 'm',
  name: 'M',
  styles: [],
  sizes: { kind: 'free', min: 64, max: 2048, step: 1 },
  honours: { seed: false, negative },
});
const draft = (fields: Partial<Draft>): Draft => ({ ...EMPTY_DRAFT, ...fields });
const sent = (asked: Draft, negative: Honours['negative'] = 'in-words') =>
  sentTexts(asked, planDraft(asked, { lists: new Map(), rows: null }), model(negative));

it('what is sent has presets, weights and what to avoid in the way of the model', () => {
  const asked = draft({
    backend: 'openai',
    prompt: 'a (red:1.3) fox --no text --v 6',
    presets: [{ id: 'p', name: 'P', words: 'ink', negative: 'blur' }],
  });
  expect(sent(asked)).toEqual({
    prompt: 'a red fox. Emphasize: red. ink. Avoid: text, blur.',
    negative: '',
    leftOut: ['--v 6'],
    isExample: false,
  });
  const weighted = { ...asked, backend: 'sdapi' };
  expect(sent(weighted, true)).toMatchObject({
    prompt: 'a (red:1.3) fox, ink',
    negative: 'text, blur',
  });
});

it('what a model cannot be told is not sent, and a prompt of words is sent as it is', () => {
  const asked = draft({ prompt: 'a fox', negative: 'text' });
  expect(sentTexts(asked, null, model(false))).toEqual({
    prompt: 'a fox',
    negative: '',
    leftOut: [],
    isExample: false,
  });
});

it('one of several texts is an example', () => {
  expect(sent(draft({ prompt: 'a {red|blue} fox' })).isExample).toBe(true);
});
