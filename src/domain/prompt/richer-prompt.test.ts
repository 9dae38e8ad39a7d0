import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mended, readRicher } from './richer-prompt.ts';

describe('a prompt that was made richer', () => {
  it.each([
    ['a fox', 'A red fox in deep snow.', 'A red fox in deep snow.'],
    ['a fox', '```\nA red fox\nin snow\n```', 'A red fox in snow'],
    ['a fox', 'Rewritten prompt: "A red fox in snow"', 'A red fox in snow'],
    ['"SALE"', '"SALE"', '"SALE"'],
  ])('of %j is read from %j', (prompt, answer, text) => {
    expect(readRicher(prompt, answer)).toEqual({ text, lost: [] });
  });

  it('is nothing where the answer is empty', () => {
    expect(readRicher('a fox', ' \n ')).toBeNull();
    expect(readRicher('a fox', '""')).toBeNull();
  });

  it('tells what it lost, and gets it back at its end', () => {
    const prompt = '[[product]] and [[product]], {red|blue}, "Buy now", (snow:1.2) --ar 4:5';
    const read = readRicher(prompt, 'a shiny [[product]] in {red|blue}, "Buy Now".');
    expect(read?.lost).toEqual(['[[product]]', '"Buy now"', '(snow:1.2)', '--ar 4:5']);
    expect(read && mended(read)).toBe(
      'a shiny [[product]] in {red|blue}, "Buy Now", [[product]], "Buy now", (snow:1.2) --ar 4:5',
    );
  });

  it('has lost nothing once it is mended', () => {
    const parts = fc.constantFrom(
      '[[a]]',
      '{x|y}',
      '"Hi there"',
      '__b__',
      '(c:1.3)',
      'word',
      '--ar 1:1',
    );
    const text = fc.array(parts, { maxLength: 6 }).map((some) => some.join(' '));
    fc.assert(
      fc.property(text, text, (prompt, answer) => {
        const read = readRicher(prompt, answer);
        fc.pre(read !== null);
        expect(readRicher(prompt, mended(read))?.lost).toEqual([]);
      }),
    );
  });
});
