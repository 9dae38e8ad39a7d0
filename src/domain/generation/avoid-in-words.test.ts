import { expect, it } from 'vitest';
import { avoidSentence, withSentence } from './avoid-in-words.ts';

const model = (negative: boolean | 'in-words') => ({ honours: { seed: false, negative } });

it.each([
  ['a fox', 'text, people', 'Avoid: text, people.'],
  ['ein Fuchs im Schnee', 'Text', 'Vermeide: Text.'],
  ['Füchse', 'Text.', 'Vermeide: Text.'],
  ['एक लोमड़ी', 'पाठ', 'इनसे बचें: पाठ।'],
])('%j without %j is said in the language of the prompt', (prompt, negative, sentence) => {
  expect(avoidSentence({ prompt, negative }, model('in-words'))).toBe(sentence);
});

it('is not said where there is a field for it, where nothing helps, and where nothing is to be avoided', () => {
  const recipe = { prompt: 'a fox', negative: 'text' };
  expect(avoidSentence(recipe, model(true))).toBeNull();
  expect(avoidSentence(recipe, model(false))).toBeNull();
  expect(avoidSentence({ ...recipe, negative: ' ' }, model('in-words'))).toBeNull();
});

it.each([
  ['a fox ', 'a fox. Avoid: text.'],
  ['A fox!', 'A fox! Avoid: text.'],
])('%j ends before the sentence begins', (prompt, sent) => {
  expect(withSentence(prompt, 'Avoid: text.')).toBe(sent);
});
