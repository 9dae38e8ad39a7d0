import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inDialect } from './dialect.ts';
import { combinationsOf, countCombinations, type Fillings } from './expand-prompt.ts';
import { parsePrompt } from './parse-prompt.ts';

const GRAMMAR = readFileSync('docs/prompt-language.md', 'utf8');

const FILLINGS: Fillings = {
  variables: new Map([
    ['product', 'trail shoe'],
    ['offer', '{50 %|off}'],
  ]),
  lists: new Map([['animals', ['fox', 'owl']]]),
};

const examples = [...GRAMMAR.matchAll(/```prompt\n(?<prompt>[^\n]+)\n(?<texts>[^`]+)```/g)].map(
  ({ groups }) => [groups?.['prompt'] ?? '', groups?.['texts'] ?? ''] as const,
);

it('has examples', () => {
  expect(examples.length).toBeGreaterThan(5);
});

it.each(examples)('the grammar tells what becomes of %s', (prompt, texts) => {
  const nodes = parsePrompt(prompt);
  const nth = combinationsOf(nodes, FILLINGS);
  const count = countCombinations(nodes, FILLINGS);
  const said = Array.from({ length: count }, (_, number) => inDialect(nth(number), 'prose').prompt);
  expect(said).toEqual(
    texts
      .trim()
      .split('\n')
      .map((line) => line.replace(/^→ /, '')),
  );
});
