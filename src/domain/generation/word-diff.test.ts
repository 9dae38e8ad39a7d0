import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from './word-diff.ts';

describe('what a service made of a prompt', () => {
  it('is told word by word', () => {
    expect(wordDiff('a fox in snow', 'A red fox, in deep snow at dusk')).toEqual([
      { is: 'kept', text: 'A' },
      { is: 'added', text: 'red' },
      { is: 'kept', text: 'fox, in' },
      { is: 'added', text: 'deep' },
      { is: 'kept', text: 'snow' },
      { is: 'added', text: 'at dusk' },
    ]);
    expect(wordDiff('लाल लोमड़ी', 'लोमड़ी')).toEqual([
      { is: 'removed', text: 'लाल' },
      { is: 'kept', text: 'लोमड़ी' },
    ]);
  });

  it('holds all of the new text, and nothing else when the removed is left out', () => {
    const text = fc
      .array(fc.constantFrom('a', 'fox', 'in', 'snow,', '–'))
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(text, text, (from, to) => {
        const parts = wordDiff(from, to);
        const told = parts.filter(({ is }) => is !== 'removed').map((part) => part.text);
        expect(told.join(' ')).toBe(to);
        const counted = parts
          .filter(({ is }) => is !== 'added')
          .flatMap((part) => part.text.split(' '));
        expect(counted).toHaveLength(from.split(' ').filter(Boolean).length);
      }),
    );
  });

  it('is the new text alone where both are long', () => {
    const long = 'word '.repeat(700).trim();
    expect(wordDiff(long, long)).toEqual([{ is: 'added', text: long }]);
  });
});
