import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldWord } from '../fold-word.ts';
import { wordsOf } from '../split-prompt.ts';
import { phraseKey } from './lexicon.ts';

const SIGNS = ['a', 'Z', 'é', '1', 'ü', 'ß', 'कि', '-', "'", '"', '🦊', '\u200D', ' ', '  '];

it('a phrase is found by the words that a prompt is split into, however it is written', () => {
  const ofSigns = fc.string({ unit: fc.constantFrom(...SIGNS) });
  fc.assert(
    fc.property(fc.oneof(ofSigns, fc.string({ unit: 'grapheme' })), (phrase) => {
      const words = wordsOf(phrase).map(foldWord);
      expect(phraseKey(phrase)).toEqual({
        text: words.join(' '),
        first: words[0] ?? '',
        length: words.length,
      });
    }),
    { numRuns: 1000 },
  );
});
