import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneByteScript } from './one-byte-scripts.ts';

/** Longer than its wide letters would grow. */
const AROUND = ' '.repeat(2000);

function expectSame(script: string): void {
  const narrow = oneByteScript(script + AROUND);
  expect(narrow).not.toMatch(/[^\0-\u00ff]/);
  expect(runInNewContext(narrow)).toEqual(runInNewContext(script));
}

describe('a script of one byte a letter', () => {
  it.each([
    ['strings', '"one … two – 🦊 हिन्दी ÄÖ"'],
    ['escaped letters', String.raw`"\… \\… \\\… \n…"`],
    ['templates', '`${1}… 🦊`'],
    ['patterns', String.raw`"a–b…c".replace(/[–\…]|x/g, "-")`],
    ['patterns of letters beyond the plane', '"a🦊🦊b".replace(/🦊{2}/u, "-")'],
    ['ranges', '"a🦊b".replace(/[🦀-🦿]/u, "-")'],
    ['names', 'const ελ = { δ: 1 }; ελ.δ'],
  ])('means the same: %s', (_, script) => expectSame(script));

  it('means the same, whatever is in its strings', () => {
    const unit = fc.constantFrom('…', '\\', '"', 'ä', '\u2028', '\ud83d', '🦊', 'न', 'n');
    fc.assert(
      fc.property(fc.array(unit), (letters) => expectSame(JSON.stringify(letters.join('')))),
    );
  });

  it('stays as it is where it is mostly of wide letters, or has them as they are written', () => {
    const hindi = '"नमस्ते"';
    expect(oneByteScript(hindi)).toBe(hindi);
    const raw = 'String.raw`…`' + AROUND;
    expect(oneByteScript(raw)).toBe(raw);
  });
});
