import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completePrompt, type CompletionMaterial, withCompletion } from './complete-prompt.ts';
import { pastPhrases } from './past-phrases.ts';

const MATERIAL: CompletionMaterial = {
  variables: ['product', 'Sale price', 'offer'],
  lists: [
    { name: 'animals', sample: 'fox, owl' },
    { name: 'times-of-day', sample: 'dawn, noon' },
    { name: 'जानवर', sample: 'शेर' },
  ],
  tags: ['spring sale', 'draft'],
  presets: [{ id: 'p1', name: 'Gouache' }],
  phrases: pastPhrases([
    'a fox in snow, golden hour',
    'Café at night, golden light',
    'शांत झील, भोर',
  ]),
};

/** The caret stands at the bar. */
function complete(marked: string, material = MATERIAL) {
  const caret = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  const completion = completePrompt(text, caret, material);
  return {
    offered: completion?.options.map(({ name }) => name) ?? [],
    taken: completion?.options.map((option) => {
      const { text: written, caret: at } = withCompletion(text, completion, option);
      return `${written.slice(0, at)}¦${written.slice(at)}`;
    })[0],
    kind: completion?.kind ?? null,
  };
}

describe('signs are completed at once', () => {
  it.each([
    ['a [[¦', ['product', 'Sale price', 'offer'], 'a [[product]]¦'],
    ['a [[PRO¦ on a rock', ['product'], 'a [[product]]¦ on a rock'],
    ['a [[pro¦]] on a rock', ['product'], 'a [[product]]¦ on a rock'],
    ['a [[price¦', ['Sale price'], 'a [[Sale price]]¦'],
    ['an __ani¦', ['animals'], 'an __animals__¦'],
    ['at __times_o¦, snow', ['times-of-day'], 'at __times-of-day__¦, snow'],
    ['एक __जा¦', ['जानवर'], 'एक __जानवर__¦'],
    ['an __ani¦mals__ here', ['animals'], 'an __animals__¦ here'],
    ['a fox #sp¦', ['spring sale'], 'a fox #spring-sale¦'],
  ])('%s', (marked, offered, taken) => {
    expect(complete(marked)).toEqual({ offered, taken, kind: 'sign' });
  });

  it.each([
    'a [[zebra¦',
    'an __animals__¦',
    'snake__case __x¦',
    'colour a#sp¦',
    String.raw`\__ani¦`,
  ])('nothing is offered for %s', (marked) => {
    expect(complete(marked).offered).toEqual([]);
  });
});

describe('plain words', () => {
  it.each([
    ['gol¦', ['golden hour', 'golden light'], 'golden hour¦'],
    ['an owl, GOLDEN l¦', ['golden light'], 'an owl, golden light¦'],
    ['a dog, caf¦', ['Café at night'], 'a dog, Café at night¦'],
    ['{a red|gol¦} sky', ['golden hour', 'golden light'], '{a red|golden hour¦} sky'],
    ['a dog, gou¦', ['Gouache'], 'a dog¦'],
    ['एक पेड़, शां¦', ['शांत झील'], 'एक पेड़, शांत झील¦'],
  ])('are completed from their third letter on: %s', (marked, offered, taken) => {
    expect(complete(marked)).toEqual({ offered, taken, kind: 'words' });
  });

  it.each([
    'go¦',
    'golden¦ retriever',
    'gold¦en',
    'golden hour¦',
    'the golden h¦',
    '¦golden',
    'gol, ¦',
  ])('have nothing offered in %s', (marked) => {
    expect(complete(marked).offered).toEqual([]);
  });

  it('of the past come in the order of how often and how lately they were used', () => {
    const prompts = ['snow, fog', 'fog bank', 'snow', 'Snow, fog horn'];
    expect(pastPhrases(prompts).map(({ text }) => text)).toEqual([
      'snow',
      'fog',
      'fog bank',
      'fog horn',
    ]);
  });
});

it('any text and caret are completed to a text that holds the option, or left alone', () => {
  const signs = fc.string({
    unit: fc.constantFrom('[', ']', '_', '#', ',', ' ', 'a', 'n', 'go', 'l', 'शा', '{', '|', '\n'),
    maxLength: 30,
  });
  fc.assert(
    fc.property(signs, signs, (before, after) => {
      const completion = completePrompt(before + after, before.length, MATERIAL);
      if (completion === null) return;
      const { start, end, options } = completion;
      expect(start).toBeLessThanOrEqual(before.length);
      expect(end).toBeGreaterThanOrEqual(before.length);
      for (const option of options) {
        const { text, caret } = withCompletion(before + after, completion, option);
        expect(text.slice(0, caret).endsWith(option.text)).toBe(true);
        expect(text.endsWith((before + after).slice(end))).toBe(true);
      }
    }),
  );
});
