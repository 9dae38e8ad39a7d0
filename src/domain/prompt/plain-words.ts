import { parsePrompt } from './parse-prompt.ts';
import { type PromptNode, sourceOf } from './prompt-node.ts';

/**
 * A prompt with blanks where its language is, so that only words are left, each at its place. Commas
 * stand for braces, bars and brackets, so that nothing is read across them.
 */
export function plainWords(prompt: string): string {
  return wordsOf(parsePrompt(prompt));
}

function wordsOf(nodes: readonly PromptNode[]): string {
  return nodes
    .map((node) => {
      switch (node.kind) {
        case 'text':
          return node.source;
        case 'choice':
          return `,${node.branches.map(wordsOf).join(',')},`;
        case 'weight':
          return `,${wordsOf(node.children)},${blank(node.closing.slice(1))}`;
        case 'escape':
        case 'variable':
        case 'wildcard':
        case 'flag':
          return blank(sourceOf([node]));
      }
    })
    .join('');
}

function blank(source: string): string {
  return ' '.repeat(source.length);
}
