import { expect, test } from 'vitest';
import { partWithFillers, type Reading, unusedWords, withPartReplaced } from './reading.ts';

const PROMPT = 'a fox, at sunset, zxqy';
const READING: Reading = {
  parts: [
    { start: 0, end: 1, kind: 'filler', meaning: '' },
    { start: 2, end: 5, kind: 'subject', meaning: 'fox' },
    { start: 7, end: 9, kind: 'filler', meaning: '' },
    { start: 10, end: 16, kind: 'time', meaning: 'sunset' },
  ],
  choices: {},
};

test('words in no part are unused', () => {
  expect(unusedWords(PROMPT, READING)).toEqual(['zxqy']);
  expect(unusedWords('बर्फीला जंगल', { parts: [], choices: {} })).toEqual(['बर्फीला', 'जंगल']);
});

test('a part that is taken out takes the fillers right before it along', () => {
  const [, fox, , sunset] = READING.parts;
  expect(fox && partWithFillers(PROMPT, READING, fox)).toEqual({ start: 0, end: 5 });
  expect(sunset && partWithFillers(PROMPT, READING, sunset)).toEqual({ start: 7, end: 16 });
});

test('a part is replaced where it stands', () => {
  expect(withPartReplaced(PROMPT, { start: 10, end: 16 }, 'night')).toBe('a fox, at night, zxqy');
});

test('a part that is taken out leaves no gap and no stray comma', () => {
  expect(withPartReplaced('a fox, sunset, snow', { start: 7, end: 13 }, '')).toBe('a fox, snow');
  expect(withPartReplaced('sunset, a fox', { start: 0, end: 6 }, '')).toBe('a fox');
  expect(withPartReplaced('a fox, sunset', { start: 7, end: 13 }, '')).toBe('a fox');
});
