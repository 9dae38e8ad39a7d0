import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedStretches } from './marked-stretches.ts';

const marks = (prompt: string) =>
  markedStretches(prompt).flatMap(({ text, is }) => (is === null ? [] : [`${is}: ${text}`]));

describe('what is coloured in a prompt', () => {
  it.each([
    ['a {red|[[x]]} fox', ['choice: {red|', 'variable: [[x]]', 'choice: }']],
    [
      '(a __b__:1.2) --ar 4:5',
      ['weight: (a ', 'wildcard: __b__', 'weight: :1.2)', 'flag: --ar 4:5'],
    ],
    ['"SALE" and “10 %” #summer-26, C#', ['quote: "SALE"', 'quote: “10 %”', 'tag: #summer-26']],
    ['\\{ plain " text', ['escape: \\{']],
  ])('%s', (prompt, marked) => {
    expect(marks(prompt)).toEqual(marked);
  });

  it('is all of its text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (prompt) => {
        expect(
          markedStretches(prompt)
            .map(({ text }) => text)
            .join(''),
        ).toBe(prompt);
      }),
    );
  });
});
