import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK_LANGUAGES, SLOTS } from './block.ts';
import { emptySlots, fillMissing } from './fill-missing.ts';
import { endOfWords } from './prose-of.ts';
import { readBlocks } from './read-blocks.ts';
import { blockById, blocksOf, languageOf, SHIPPED_BLOCKS } from './shipped-blocks.ts';
import { withBlock, withoutBlock } from './with-block.ts';

const block = (id: string) => {
  const found = blockById(id);
  if (found === null) throw new Error(`There is no block ${id}.`);
  return found;
};
const said = (prompt: string) =>
  Object.fromEntries(readBlocks(prompt).map((one) => [one.slot, prompt.slice(one.start, one.end)]));

const anyBlock = fc.constantFrom(...SHIPPED_BLOCKS);
const anyLanguage = fc.constantFrom(...BLOCK_LANGUAGES);
const anyPrompt = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'a fox',
          'in a forest',
          'golden hour light',
          '{a|b}',
          '[[product]]',
          '"Sale, now"',
          '--ar 4:5',
          'İstanbul',
          '.',
          ',',
          '\n',
          'eine Katze',
          'जंगल में',
          '(red:1.2)',
        ),
        fc.string({ maxLength: 5 }),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(' ')),
);

describe('what a prompt says', () => {
  it.each([
    [
      'a fox in a forest, golden hour light',
      { subject: 'a fox', setting: 'in a forest', light: 'golden hour light' },
    ],
    ['an old robot reading, watercolor', { subject: 'an old robot reading', style: 'watercolor' }],
    [
      'eine Katze, Aquarell, warme Farben',
      { subject: 'eine Katze', style: 'Aquarell', palette: 'warme Farben' },
    ],
    ['एक लोमड़ी, जंगल में, जलरंग चित्र', { subject: 'एक लोमड़ी', setting: 'जंगल में', style: 'जलरंग चित्र' }],
    ['', {}],
  ])('is read from %j', (prompt, slots) => {
    expect(said(prompt)).toEqual(slots);
  });

  it('leaves out quoted text and what choices and variables hold', () => {
    expect(said('"golden hour light" {pixel art|ink drawing} [[calm mood]]')).toEqual({});
  });
});

describe('a block', () => {
  it('goes in as a comma phrase before the slots that come later', () => {
    const one = withBlock('a robot', block('composition-thirds'), 'en');
    expect(one).toBe('a robot, rule of thirds');
    expect(withBlock(one, block('light-golden'), 'en')).toBe(
      'a robot, golden hour light, rule of thirds',
    );
    expect(withBlock('a robot --ar 4:5', block('mood-calm'), 'en')).toBe(
      'a robot, calm mood --ar 4:5',
    );
    expect(withBlock('reading a book', block('subject-fox'), 'en')).toBe('a fox, reading a book');
  });

  it('takes the place of the one before, in any language, and of nothing typed within a sentence', () => {
    expect(withBlock('a robot, calm mood, pixel art', block('mood-cozy'), 'de')).toBe(
      'a robot, gemütliche Stimmung, pixel art',
    );
    expect(withBlock('a robot in a calm mood at sea', block('mood-cozy'), 'en')).toBe(
      'a robot in a calm mood at sea, cozy mood',
    );
  });

  it('leaves all other text as it is, and goes without a trace', () => {
    fc.assert(
      fc.property(anyPrompt, anyBlock, anyLanguage, (prompt, chosen, language) => {
        const isThere = readBlocks(prompt).some((one) => one.isFree && one.slot === chosen.slot);
        // The comma at the end would be taken for that of the phrase.
        fc.pre(!isThere && !/,\s*$/.test(prompt.slice(0, endOfWords(prompt))));
        const written = withBlock(prompt, chosen, language);
        const phrase = chosen.words[language];
        const at = [
          ...written.matchAll(
            new RegExp(phrase.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), 'g'),
          ),
        ]
          .map(({ index }) => index)
          .map((start) => withoutBlock(written, { start, end: start + phrase.length }))
          .filter((left) => left.trim() === prompt.trim());
        expect(at.length).toBeGreaterThan(0);
      }),
    );
  });

  it('is read again where it was written after plain words', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('a robot', 'ein Ding.', 'कुछ', ''),
        anyBlock,
        anyLanguage,
        (prompt, chosen, language) => {
          const written = withBlock(prompt, chosen, language);
          const found = readBlocks(written).find((one) => one.block === chosen);
          expect(found?.isFree).toBe(true);
          if (found) expect(withoutBlock(written, found)).toBe(prompt);
        },
      ),
    );
  });
});

describe('filling what is missing', () => {
  it('fills every slot, the same for the same seed, and only adds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'portrait of a woman',
          'a robot, watercolor',
          'eine Tasse Kaffee',
          'एक हाथी',
          '',
          'a sneaker --ar 4:5',
        ),
        fc.integer({ min: 0, max: 0xffff_ffff }),
        (prompt, seed) => {
          const language = languageOf(prompt, 'en');
          const filled = fillMissing(prompt, language, seed);
          expect(emptySlots(filled)).toEqual([]);
          expect(fillMissing(prompt, language, seed)).toBe(filled);
          expect(fillMissing(filled, language, seed + 1)).toBe(filled);
          let at = 0;
          for (const word of prompt.split(' ')) {
            at = filled.indexOf(word, at);
            expect(at).toBeGreaterThanOrEqual(0);
          }
        },
      ),
    );
  });

  it('fits the subject and what is there', () => {
    for (let seed = 0; seed < 40; seed++) {
      expect(fillMissing('a cup of coffee', 'en', seed)).toMatch(
        /close-up view|seen from above|centered/,
      );
      const painted = said(fillMissing('portrait of a woman, watercolor painting', 'en', seed));
      expect(painted['camera']).toMatch(/brushstrokes|textured paper/);
      expect(said(fillMissing('a fox, 85mm portrait lens', 'en', seed))['style']).toMatch(
        /photograph|film still/,
      );
    }
  });
});

it('every block has words of its own in each language, and every slot has blocks', () => {
  for (const language of BLOCK_LANGUAGES) {
    const words = SHIPPED_BLOCKS.map((one) => one.words[language].toLowerCase());
    expect(new Set(words).size).toBe(words.length);
  }
  for (const slot of SLOTS) expect(blocksOf(slot).length).toBeGreaterThanOrEqual(8);
});
