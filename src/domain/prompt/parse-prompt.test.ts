import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePrompt } from './parse-prompt.ts';
import { everyNode, type PromptNode, sourceOf } from './prompt-node.ts';

/** Texts in which signs of the language are frequent. */
const promptLike = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...'{}|()[]_\\:-—" #1.3,'.split('')) },
      {
        weight: 3,
        arbitrary: fc.constantFrom('[[a]]', '__b__', ':1.3)', '--ar 4:5', ' --no x', '—seed 3'),
      },
      fc.constantFrom('red', 'नीला', '🦊', '\n', 'ß'),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

const kinds = (text: string) => [...everyNode(parsePrompt(text))].map(({ kind }) => kind);
const only = (text: string): PromptNode | undefined => {
  const nodes = parsePrompt(text);
  expect(nodes).toHaveLength(1);
  return nodes[0];
};

describe('any text', () => {
  it('is a prompt, and can be written back', () => {
    fc.assert(
      fc.property(fc.oneof(promptLike, fc.string({ unit: 'binary' })), (text) => {
        expect(sourceOf(parsePrompt(text))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('has no two texts side by side, and none that is empty', () => {
    fc.assert(
      fc.property(promptLike, (text) => {
        const check = (nodes: readonly PromptNode[]) => {
          for (const [index, node] of nodes.entries()) {
            if (node.kind === 'text') {
              expect(node.source).not.toBe('');
              expect(nodes[index + 1]?.kind).not.toBe('text');
            } else if (node.kind === 'choice') node.branches.forEach(check);
            else if (node.kind === 'weight') check(node.children);
          }
        };
        check(parsePrompt(text));
      }),
    );
  });

  it.each([
    '{',
    '}',
    '{}',
    '{a}',
    '|',
    '(',
    '(a:1.3) ',
    '{a|',
    '{a|b}',
    '{{a|b}',
    '[[a]]',
    '[[',
    '__a__',
    '__',
    '\\',
    '--',
    '--no ',
    '{(a|',
    ':1.3)',
    '"',
  ])('is read however often %j is repeated', (text) => {
    const long = text.repeat(Math.ceil(100_000 / text.length));
    expect(sourceOf(parsePrompt(long))).toBe(long);
  });

  it('is read however deep it is nested', () => {
    const deep = `${'{a|'.repeat(30_000)}b${'}'.repeat(30_000)}`;
    expect(sourceOf(parsePrompt(deep))).toBe(deep);
    const weights = `${'('.repeat(30_000)}b${':1.1)'.repeat(30_000)}`;
    expect(sourceOf(parsePrompt(weights))).toBe(weights);
  });
});

describe('the language', () => {
  it('has choices, one in another', () => {
    expect(only('{red|{light |dark }blue|}')).toEqual({
      kind: 'choice',
      branches: [
        [{ kind: 'text', source: 'red' }],
        [
          {
            kind: 'choice',
            branches: [[{ kind: 'text', source: 'light ' }], [{ kind: 'text', source: 'dark ' }]],
          },
          { kind: 'text', source: 'blue' },
        ],
        [],
      ],
    });
  });

  it('has variables, lists and weights', () => {
    expect(only('[[ Product name ]]')).toMatchObject({ kind: 'variable', name: 'Product name' });
    expect(only('__hair-color/long__')).toMatchObject({
      kind: 'wildcard',
      name: 'hair-color/long',
    });
    expect(only('(a [[b]]: 1.25 )')).toMatchObject({
      kind: 'weight',
      weight: 1.25,
      children: [{ kind: 'text', source: 'a ' }, { kind: 'variable' }],
    });
  });

  it.each([
    ['--ar 4:5', 'ratio', '4:5'],
    ['—ar 16:9', 'ratio', '16:9'],
    ['--seed 42', 'seed', '42'],
    ['--no text, people', 'avoid', 'text, people'],
    ['--s 250', 'foreign', '250'],
    ['--v 6.1', 'foreign', '6.1'],
    ['--tile', 'foreign', ''],
    ['--style raw', 'foreign', 'raw'],
    ['--cfg 7.5', 'guidance', '7.5'],
  ])('has flags: %s', (source, name, value) => {
    expect(only(source)).toEqual({ kind: 'flag', source, name, value });
  });

  it('ends what is to be avoided at the next flag', () => {
    const flags = parsePrompt('a fox --no text, red --ar 4:5').filter(
      ({ kind }) => kind === 'flag',
    );
    expect(flags).toMatchObject([{ value: 'text, red' }, { value: '4:5' }]);
  });

  it.each([
    '{"subject": "fox"}',
    'a :) fox (:',
    '{a',
    '[[]]',
    '[[ ]]',
    '[[a\nb]]',
    '__init',
    '____',
    '(red)',
    '(red) fox:1.3)',
    '(:1.3)',
    'well--ar 4:5',
    '--foo 3',
    '--ar wide',
    '--ar 4:5er',
    'C:\\new\\table',
    'a | b',
  ])('leaves %j as it is', (text) => {
    expect(kinds(text)).toEqual(['text']);
  });

  it('gives a bar to the nearest brace, whatever brackets stand open', () => {
    expect(only('{a :( |b}')).toMatchObject({
      branches: [[{ source: 'a :( ' }], [{ source: 'b' }]],
    });
  });

  it.each(['\\{a|b\\}', '\\[[a]]', '\\__a__', '\\--ar 4:5', '(a\\:1.3\\)'])(
    'lets signs stand for themselves: %s',
    (text) => {
      expect(kinds(text).every((kind) => kind === 'text' || kind === 'escape')).toBe(true);
    },
  );
});
