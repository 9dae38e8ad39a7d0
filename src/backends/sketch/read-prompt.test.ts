import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexiconFromWords } from './lexicon/lexicon.ts';
import { THEMES, type Theme } from './lexicon/themes.ts';
import { VOCABULARIES } from './lexicon/vocabulary.ts';
import { LANGUAGES } from './lexicon/words.ts';
import { ENGLISH } from './prompts/english.ts';
import { GERMAN } from './prompts/german.ts';
import { HINDI } from './prompts/hindi.ts';
import { readPrompt } from './read-prompt.ts';
import type { Scene } from './scene.ts';

const words = import.meta.glob<Record<string, string[]>>('./generated/lexicon-*.json', {
  eager: true,
  import: 'default',
});
const lexicons = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    lexiconFromWords(words[`./generated/lexicon-${language}.json`] ?? {}),
  ]),
);
const read = (prompt: string) => readPrompt(prompt, lexicons);

/** A scene in one line: what is not there is left out. */
function summaryOf(scene: Scene): string {
  const subjects = scene.subjects.map(({ count, vector, color, scale, place }) =>
    [count, vector, color, scale, place && `${place.relation} ${place.subject}`]
      .filter((part) => part !== null)
      .join(' '),
  );
  return [
    subjects.join(' + '),
    scene.setting,
    scene.variant,
    scene.time,
    scene.season,
    scene.weather,
    scene.palette.colors.join(' '),
    scene.palette.tone,
    scene.style,
    scene.framing,
    scene.quietSide && `quiet ${scene.quietSide}`,
    scene.mood,
    ...scene.lettering.map((line) => `“${line}”`),
  ]
    .filter(Boolean)
    .join(' · ');
}

function unusedWords(prompt: string): string[] {
  let unused = '';
  let at = 0;
  for (const { start, end } of read(prompt).fragments) {
    unused += `${prompt.slice(at, start)} `;
    at = end;
  }
  return (unused + prompt.slice(at)).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

describe.each([
  ['English', ENGLISH],
  ['German', GERMAN],
  ['Hindi', HINDI],
])('%s', (_language, prompts) => {
  test.each(Object.entries(prompts))('%s', (prompt, summary) => {
    expect(summaryOf(read(prompt))).toBe(summary);
  });
});

describe('fragments', () => {
  test('say what each part of the prompt was understood as', () => {
    const prompt = 'two cats left of a red house, "Hi"';
    expect(
      read(prompt).fragments.map(({ start, end, kind, meaning }) => [
        prompt.slice(start, end),
        kind,
        meaning,
      ]),
    ).toEqual([
      ['two', 'count', '2'],
      ['cats', 'subject', 'cat'],
      ['left of', 'place', 'left-of'],
      ['a', 'filler', ''],
      ['red', 'color', '#d7263d'],
      ['house', 'subject', 'house'],
      ['"Hi"', 'lettering', 'Hi'],
    ]);
  });

  test('split a compound where its second word begins, counted in the original text', () => {
    const prompt = 'Große Winterlandschaft';
    expect(
      read(prompt).fragments.map(({ start, end, meaning }) => [prompt.slice(start, end), meaning]),
    ).toEqual([
      ['Große', ''],
      ['Winter', 'winter'],
      ['landschaft', 'mountains'],
    ]);
  });

  test.each([
    ['a gramophile by the sea', ['gramophile']],
    ['qwertz uiopü', ['qwertz', 'uiopü']],
    ['a forest without people', ['without', 'people']],
    ['a beautiful stunning 4k photo of a fox, high quality', []],
  ])('leave out what was not used: %s', (prompt, unused) => {
    expect(unusedWords(prompt)).toEqual(unused);
  });
});

describe('quoted text', () => {
  test.each([
    ['a "quoted" word', ['quoted']],
    ['“curly” and „deutsch“ and „gemischt”', ['curly', 'deutsch', 'gemischt']],
    ['«guillemets» »umgekehrt«', ['guillemets', 'umgekehrt']],
    ["say 'hello there' now", ['hello there']],
    ["the fox's tail and the dogs' bones", []],
    ["rock 'n' roll isn't over", ['n']],
    ['one "two\nthree"', ['two', 'three']],
    ['"" and "  "', []],
    ['a 24" screen and a cat', []],
    ['an open "quote that never ends', []],
  ])('%s', (prompt, lettering) => {
    expect(read(prompt).lettering).toEqual(lettering);
  });

  test('is never read for subjects', () => {
    expect(read('a forest "FOX AND CAT AT NIGHT"')).toMatchObject({
      subjects: [],
      time: null,
      setting: 'forest',
    });
  });
});

describe('any text', () => {
  const parts = [
    ['fox', 'Hund', 'zwei', 'two', 'red', 'links von', 'left of', 'के ऊपर', 'दो', 'बिल्ली', 'ohne'],
    [
      '"',
      '„',
      "'",
      ',',
      '.',
      '\n',
      '#ff0',
      'space',
      'left',
      'Winter',
      'ß',
      '🦊',
      '\u0301',
      '\uD800',
    ],
  ].flat();
  const alphabet = fc.constantFrom(...parts);
  const prompts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(alphabet, { maxLength: 60 }).map((parts) => parts.join(' ')),
    fc.array(alphabet, { maxLength: 60 }).map((parts) => parts.join('')),
  );

  test('gives a scene whose parts are in bounds and whose fragments never overlap', () => {
    fc.assert(
      fc.property(prompts, (prompt) => {
        const { fragments, subjects } = read(prompt);
        let at = 0;
        for (const { start, end } of fragments) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(prompt.length);
        for (const [index, { count, place }] of subjects.entries()) {
          expect(count).toBeGreaterThanOrEqual(1);
          if (!place) continue;
          expect(place.subject).not.toBe(index);
          expect(subjects[place.subject]).toBeDefined();
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('is read the same twice', () => {
    fc.assert(
      fc.property(prompts, (prompt) => {
        expect(read(prompt)).toEqual(read(prompt));
      }),
    );
  });

  test.each([
    ['one letter', 'a'],
    ['one word', 'Donaudampfschifffahrtskapitän '],
    ['openers', '„'],
    ['quotes', " 'a"],
    ['marks', '\u0301'],
    ['relations', 'left of '],
    ['subjects', 'two red cats left of '],
    ['numbers', '9'],
    ['new words', ''],
  ])('of 32,000 characters comes to an end: %s', (_name, unit) => {
    const prompt =
      unit === ''
        ? Array.from({ length: 4000 }, (_unused, index) => `w${index.toString(36)}ortx`).join(' ')
        : unit.repeat(Math.ceil(32_000 / unit.length));
    expect(read(prompt.slice(0, 32_000)).subjects.length).toBeLessThanOrEqual(8);
  });
});

test('every vector that a word stands for exists', () => {
  const index = Object.values(
    import.meta.glob<Record<string, string[]>>('./generated/vector-index.json', {
      eager: true,
      import: 'default',
    }),
  )[0];
  const known = new Set(Object.values(index ?? {}).flat());
  const named = LANGUAGES.flatMap((language) =>
    [...VOCABULARIES[language].senses.values()].flatMap((sense) =>
      sense.kind === 'subject' ? [sense.vector] : [],
    ),
  );
  const standing = Object.values<Theme>(THEMES).flatMap(({ subject }) => subject ?? []);
  expect([...named, ...standing].filter((vector) => !known.has(vector))).toEqual([]);
});
