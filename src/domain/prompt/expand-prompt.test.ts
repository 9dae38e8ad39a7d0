import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dialectOf, inDialect, translated } from './dialect.ts';
import { escapedPrompt } from './escape-prompt.ts';
import {
  combinationsOf,
  COUNTED_UP_TO,
  countCombinations,
  type Fillings,
  isSteady,
  namesIn,
  NO_FILLINGS,
  sampleOf,
} from './expand-prompt.ts';
import { parsePrompt } from './parse-prompt.ts';

const FILLINGS: Fillings = {
  variables: new Map([['product name', 'a {b|c} (d:2) __e__ --ar 1:1']]),
  lists: new Map([['animals', ['fox', 'owl', 'cat']]]),
};

function allOf(prompt: string, fillings: Fillings = FILLINGS): string[] {
  const nodes = parsePrompt(prompt);
  const nth = combinationsOf(nodes, fillings);
  return Array.from(
    { length: countCombinations(nodes, fillings) },
    (_, number) => inDialect(nth(number), 'words').prompt,
  );
}

const sample = (prompt: string, seed: number) =>
  inDialect(sampleOf(parsePrompt(prompt), FILLINGS, seed), 'words').prompt;

const sent = (prompt: string, backend: string) =>
  inDialect(sampleOf(parsePrompt(prompt), FILLINGS, 1), dialectOf(backend));

const template = fc.letrec<{ row: string; part: string }>((tie) => ({
  row: fc.array(tie('part'), { maxLength: 4 }).map((parts) => parts.join(' ')),
  part: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('red', 'a', '__animals__', '[[product name]]', 'x'),
    fc.array(tie('row'), { minLength: 2, maxLength: 3 }).map((rows) => `{${rows.join('|')}}`),
    tie('row').map((row) => `(w ${row}:1.2)`),
  ),
})).row;

describe('combinations', () => {
  it('are as many as were counted, each sample among them', () => {
    fc.assert(
      fc.property(template, fc.nat(), (prompt, seed) => {
        const count = countCombinations(parsePrompt(prompt), FILLINGS);
        fc.pre(count <= 500);
        const all = allOf(prompt);
        expect(all).toHaveLength(count);
        expect(all).toContain(sample(prompt, seed));
      }),
    );
  });

  it('are all different where the words are', () => {
    const all = allOf('{a|b {1|2|(c {3|4}:2)}} {d|__animals__} {e|f}');
    expect(all).toHaveLength((1 + 4) * 4 * 2);
    expect(new Set(all).size).toBe(all.length);
  });

  it('are counted without overflow', () => {
    const many = parsePrompt('{a|b}'.repeat(20_000));
    expect(countCombinations(many, NO_FILLINGS)).toBe(COUNTED_UP_TO);
    expect(inDialect(combinationsOf(many, NO_FILLINGS)(5), 'words').prompt.slice(-4)).toBe('abab');
  });

  it('are one of a text without choices', () => {
    expect(allOf('plain, {text}')).toEqual(['plain, {text}']);
  });
});

describe('a sample', () => {
  it('is the same for the same seed', () => {
    fc.assert(
      fc.property(template, fc.nat(), (prompt, seed) => {
        expect(sample(prompt, seed)).toBe(sample(prompt, seed));
      }),
    );
  });

  it('takes each branch about as often, also for seeds that follow one another', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 3000; seed++) {
      const text = sample('{a|b|c}', seed);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    expect([...counts.keys()].toSorted()).toEqual(['a', 'b', 'c']);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe('what is filled in', () => {
  it('is never read as language', () => {
    expect(allOf('[[Product-Name]]!')).toEqual(['a {b|c} (d:2) __e__ --ar 1:1!']);
  });

  it('is its own name where it is missing', () => {
    expect(allOf('[[size]] of __plants__')).toEqual(['size of plants']);
  });

  it('is named once, as it was first written', () => {
    expect(namesIn(parsePrompt('[[A b]] {[[a_b]]|__x__} [[c]] __X__'))).toEqual({
      variables: ['A b', 'c'],
      lists: ['x'],
    });
  });
});

it.each([
  ['a fox', true],
  ['a (fox:1.2) --ar 4:5', true],
  ['a {fox|owl}', false],
  ['a (__fox__:1.2)', false],
  ['[[a]]', false],
])('%s always says the same: %s', (prompt, steady) => {
  expect(isSteady(parsePrompt(prompt))).toBe(steady);
});

describe('a prompt for a backend', () => {
  it('keeps its weights where they are understood, and brackets that mean themselves', () => {
    expect(sent('a (red fox: 1.30), ((bold)), \\(sic\\)', 'sdapi')).toEqual({
      prompt: 'a (red fox:1.3), ((bold)), \\(sic\\)',
      avoid: [],
      leftOut: [],
    });
    expect(sent('[[product name]]', 'horde').prompt).toBe('a {b|c} \\(d:2\\) __e__ --ar 1:1');
  });

  it('has them in words where prose is', () => {
    expect(sent('a (red fox:1.3) and ((snow)), (fog:0.5)', 'openai')).toEqual({
      prompt: 'a red fox and snow, fog. Emphasize: red fox, snow. Only a hint of: fog.',
      avoid: [],
      leftOut: [],
    });
  });

  it('has words only for Sketch, and says what is left out', () => {
    expect(
      sent('/imagine prompt: a (fox:1.3), <lora:ink:0.8>, snow BREAK moon::2 sun', 'sketch'),
    ).toEqual({
      prompt: 'a fox, snow moon, sun',
      avoid: [],
      leftOut: ['/imagine prompt:', '(fox:1.3)', '<lora:ink:0.8>', 'BREAK', '::2'],
    });
  });

  it('avoids what has no weight', () => {
    expect(sent('a fox, (people:0), snow', 'gemini')).toEqual({
      prompt: 'a fox, snow',
      avoid: ['people'],
      leftOut: [],
    });
  });

  it('leaves no gap where a flag was', () => {
    expect(sent('a fox, --ar 4:5', 'openai').prompt).toBe('a fox');
  });

  it('is put into prose when another kind of service stands in', () => {
    expect(translated('a (red fox:1.3), (x\\):0), \\(sic\\)', 'weights', 'prose')).toEqual({
      prompt: 'a red fox, (sic). Emphasize: red fox.',
      avoid: ['x)'],
      leftOut: [],
    });
    expect(translated('a {b} (c:1)', 'prose', 'weights').prompt).toBe('a {b} (c:1)');
  });
});

describe('an escaped prompt', () => {
  it('says just what was escaped', () => {
    fc.assert(
      fc.property(
        fc
          .array(
            fc.constantFrom(
              ...'{}|[]_\\-— a:1)(\n'.split(''),
              '[[a]]',
              '__b__',
              '--ar 4:5',
              '(c:1.3)',
            ),
            {
              maxLength: 30,
            },
          )
          .map((parts) => parts.join('').trim()),
        fc.constantFrom('weights', 'words'),
        (text, dialect) => {
          // A weight's number is sent without the spaces around it.
          fc.pre(!/\({2}|::|:\s+\d|\d\s+\)/.test(text));
          const nodes = parsePrompt(escapedPrompt(text, dialect));
          expect(inDialect(sampleOf(nodes, FILLINGS, 1), dialect).prompt).toBe(text);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('stays as it is where nothing needs it', () => {
    expect(escapedPrompt('a (red) fox {1}', 'prose')).toBe('a (red) fox {1}');
  });
});
