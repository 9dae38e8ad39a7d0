import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckedFor, checkPrompt, type FindingKind, mended } from './check-prompt.ts';

const PROSE: CheckedFor = { dialect: 'prose', avoids: 'in-words' };
const WEIGHTS: CheckedFor = { dialect: 'weights', avoids: true };
const WORDS: CheckedFor = { dialect: 'words', avoids: false };

const found = (prompt: string, model = PROSE) =>
  checkPrompt(prompt, model).map(({ kind, text }) => `${kind}: ${text}`);

it.each<[string, CheckedFor, string[]]>([
  ['a sunny beach at noon, midnight mood', PROSE, ['contradiction: midnight']],
  ['bunte Blumen, schwarzweiß', PROSE, ['contradiction: schwarzweiß']],
  ['दिन में एक मंदिर, रात', PROSE, ['contradiction: रात']],
  ['a city from day to night', PROSE, []],
  ['a city by {day|night}, night sky', PROSE, []],
  ['a portrait of Taylor Swift', PROSE, ['person: Taylor Swift']],
  ['ein Porträt von ANGELA MERKEL im Garten', PROSE, ['person: ANGELA MERKEL']],
  ['नरेंद्र मोदी का चित्र', PROSE, ['person: नरेंद्र मोदी']],
  ['a taylor making swift repairs', PROSE, []],
  ['a bear that looks like Pikachu', PROSE, ['brand: Pikachu']],
  ['a fox, masterpiece, 8k', PROSE, ['spell: masterpiece, 8k']],
  ['a fox, masterpiece, 8k', WEIGHTS, []],
  ['a street, no people, without text', WEIGHTS, ['negation: no people', 'negation: without text']],
  ['eine Straße ohne Menschen', WEIGHTS, ['negation: ohne Menschen']],
  ['लोगों के बिना एक सड़क', WEIGHTS, ['negation: लोगों के बिना']],
  ['a street, no people', PROSE, []],
  ['a (red:1.3) fox', WORDS, ['weight-unheard: (red:1.3)']],
  ['a (red:1.3) fox', PROSE, []],
  ['a ((red)) fox <lora:ink:1>', PROSE, ['foreign: <lora:ink:1>']],
  ['a ((red)) fox', WORDS, ['weight-unheard: ((red))']],
  ['a ((red)) fox BREAK <lora:ink:1>', WEIGHTS, []],
  ['a fox --sparkle', PROSE, ['flag-unknown: --sparkle']],
  ['a fox --ar 16:9', PROSE, []],
  ['golden hour, watercolor', PROSE, ['no-subject: golden hour, watercolor']],
  ['a fox, golden hour, watercolor', PROSE, []],
])('%s', (prompt, model, findings) => {
  expect(found(prompt, model)).toEqual(findings);
});

it('a text of many words is too long to be lettered', () => {
  const long = 'The quick brown fox jumps over the lazy dog and runs away again';
  expect(found(`a poster with "${long}"`)).toEqual([`long-text: "${long}"`]);
  expect(found('a poster with "Sale"')).toEqual([]);
});

describe('what is found can be mended', () => {
  it.each<[string, CheckedFor, FindingKind, string, string]>([
    ['a street, no people, rain', WEIGHTS, 'negation', 'a street, rain', 'text, people'],
    ['a fox, masterpiece, 8k, snow', PROSE, 'spell', 'a fox, snow', 'text'],
    ['masterpiece, a fox', PROSE, 'spell', 'a fox', 'text'],
    ['a (red:1.3) fox', WORDS, 'weight-unheard', 'a red fox', 'text'],
    ['a fox <lora:ink:1>, snow', PROSE, 'foreign', 'a fox, snow', 'text'],
    ['a fox --sparkle in snow', PROSE, 'flag-unknown', 'a fox in snow', 'text'],
    ['noon, a lake, midnight', PROSE, 'contradiction', 'noon, a lake', 'text'],
  ])('%s', (prompt, model, kind, after, avoided) => {
    const mend = checkPrompt(prompt, model).find((one) => one.kind === kind)?.mend;
    if (mend === undefined) throw new Error('nothing to mend');
    expect(mended({ prompt, negative: 'text' }, mend)).toEqual({
      prompt: after,
      negative: avoided,
    });
  });
});

it('any text is checked, and every finding points at its own words', () => {
  const signs = fc.constantFrom(
    'no people',
    'noon',
    'night',
    '8k',
    '{',
    '|',
    '}',
    '(a:2)',
    ' ',
    ',',
    '"',
    '--x',
    'बिना पाठ',
  );
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: signs })), (prompt) => {
      for (const model of [PROSE, WEIGHTS, WORDS])
        for (const { kind, start, end, text } of checkPrompt(prompt, model))
          if (kind !== 'spell') expect(prompt.slice(start, end)).toBe(text);
    }),
  );
});
