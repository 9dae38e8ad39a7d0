import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, EMPTY_DRAFT } from './draft.ts';
import { differingParts, MERGE_PARTS, mergedDraft } from './merge-drafts.ts';
import { joinedPhrases, mergedPhrases } from './phrase-merge.ts';

const a: Draft = {
  ...EMPTY_DRAFT,
  prompt: 'a fox, snow',
  style: 'ink',
  options: { steps: 20 },
  parents: ['A'],
};
const b: Draft = {
  ...EMPTY_DRAFT,
  prompt: 'an owl',
  seed: 7,
  connection: 'horde',
  backend: 'horde',
  model: 'fox-xl',
  parents: ['B', 'A'],
};

describe('a merge of two drafts', () => {
  it('knows what differs', () => {
    expect(differingParts(a, b)).toEqual(['look', 'seed', 'model']);
    expect(differingParts(a, { ...a, prompt: 'other' })).toEqual([]);
  });

  it('takes each part from the side that was chosen, and comes from both', () => {
    const merged = mergedDraft(a, b, {
      prompt: 'a fox, an owl',
      negative: 'text',
      sides: { seed: 'b', model: 'b' },
    });
    expect(merged).toEqual({
      ...a,
      prompt: 'a fox, an owl',
      negative: 'text',
      seed: 7,
      connection: 'horde',
      backend: 'horde',
      model: 'fox-xl',
      options: undefined,
      parents: ['A', 'B'],
    });
    expect('options' in merged).toBe(false);
  });

  it('is one of them where all is taken from that side', () => {
    const sides = Object.fromEntries(MERGE_PARTS.map((part) => [part, 'b']));
    const { prompt, negative } = b;
    const merged = mergedDraft(a, b, { prompt, negative, sides });
    expect(merged).toEqual({ ...b, parents: ['A', 'B'] });
  });
});

it('whoever may be shown by one of two drafts may be shown by their merge', () => {
  const ada = { kind: 'name', of: 'ada', atMs: 1 } as const;
  const ben = { kind: 'name', of: 'ben', atMs: 2 } as const;
  const merged = mergedDraft(
    { ...a, permissions: [ada] },
    { ...b, permissions: [ben] },
    { prompt: '', negative: '', sides: {} },
  );
  expect(merged.permissions).toEqual([ada, ben]);
});

describe('phrases of two prompts', () => {
  it('are merged in their order, those of both once', () => {
    expect(mergedPhrases('a fox, snow,night', 'a fox, at dusk, Night')).toEqual([
      { text: 'a fox', from: 'both' },
      { text: 'snow', from: 'a' },
      { text: 'at dusk', from: 'b' },
      { text: 'Night', from: 'both' },
    ]);
    expect(mergedPhrases('लोमड़ी', '')).toEqual([{ text: 'लोमड़ी', from: 'a' }]);
  });

  it('are all there to be taken, those of each side in its own order', () => {
    const prompt = fc
      .array(fc.constantFrom('fox', 'snow', 'at dusk', 'ink'), { maxLength: 6 })
      .map((phrases) => phrases.join(', '));
    fc.assert(
      fc.property(prompt, prompt, (one, other) => {
        const phrases = mergedPhrases(one, other);
        expect(joinedPhrases(phrases, (place) => phrases[place]?.from !== 'b')).toBe(one);
        expect(joinedPhrases(phrases, (place) => phrases[place]?.from !== 'a')).toBe(other);
      }),
    );
  });
});
