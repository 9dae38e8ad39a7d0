import type { FlagName } from './flags.ts';

/** A stretch of a prompt and what it means; docs/prompt-language.md holds the grammar. */
export type PromptNode =
  | { readonly kind: 'text'; readonly source: string }
  /** A sign of the language that stands for itself, as `\{`. */
  | { readonly kind: 'escape'; readonly source: string }
  /** `{red|blue}`: one of them. */
  | { readonly kind: 'choice'; readonly branches: readonly (readonly PromptNode[])[] }
  /** `[[product]]`: what was filled in for it. */
  | { readonly kind: 'variable'; readonly source: string; readonly name: string }
  /** `__animals__`: a line of the list. */
  | { readonly kind: 'wildcard'; readonly source: string; readonly name: string }
  /** `(word:1.3)`: its words count for more, or for less. */
  | {
      readonly kind: 'weight';
      readonly children: readonly PromptNode[];
      /** The sign, the number and the bracket, as they are written: `:1.3)`. */
      readonly closing: string;
      readonly weight: number;
    }
  /** `--ar 4:5`: a setting. */
  | {
      readonly kind: 'flag';
      readonly source: string;
      readonly name: FlagName;
      readonly value: string;
    };

/** A node that holds no others. */
export type LeafNode = Exclude<PromptNode, { kind: 'choice' | 'weight' }>;

/** The very text that nodes were read from. */
export function sourceOf(nodes: readonly PromptNode[]): string {
  return nodes.map(sourceOfNode).join('');
}

function sourceOfNode(node: PromptNode): string {
  if (node.kind === 'choice') return `{${node.branches.map(sourceOf).join('|')}}`;
  if (node.kind === 'weight') return `(${sourceOf(node.children)}${node.closing}`;
  return node.source;
}

/** All nodes, each before those within it. */
export function* everyNode(nodes: readonly PromptNode[]): Generator<PromptNode> {
  for (const node of nodes) {
    yield node;
    if (node.kind === 'choice') for (const branch of node.branches) yield* everyNode(branch);
    if (node.kind === 'weight') yield* everyNode(node.children);
  }
}
