import { expect, test } from 'vitest';
import { readPrompt } from '../read-prompt.ts';
import { choicesIn } from './choices.ts';
import { LANGUAGES } from './words.ts';

for (const language of LANGUAGES) {
  const every = Object.entries(choicesIn(language)).flatMap(([kind, choices]) =>
    choices.map(({ meaning, words }) => ({ kind, meaning, words })),
  );

  test.each(every)(`${language}: $words is read as the $kind $meaning`, (choice) => {
    const { fragments } = readPrompt(choice.words, {});
    expect(fragments).toMatchObject([
      { start: 0, end: choice.words.length, kind: choice.kind, meaning: choice.meaning },
    ]);
  });
}

test('a language that is not spoken gets English words', () => {
  expect(choicesIn('fr')).toEqual(choicesIn('en'));
});
