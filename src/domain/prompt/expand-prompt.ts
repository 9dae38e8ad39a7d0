import type { FlagName } from './flags.ts';
import { everyNode, type PromptNode } from './prompt-node.ts';

/** What stands for the variables and lists of a prompt, by their names as `nameKey` folds them. */
export interface Fillings {
  readonly variables: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

export const NO_FILLINGS: Fillings = { variables: new Map(), lists: new Map() };

/** One of the texts that a prompt stands for, before it is put into a dialect. */
export interface Expansion {
  readonly pieces: readonly Piece[];
  readonly flags: readonly {
    readonly name: FlagName;
    readonly value: string;
    readonly source: string;
  }[];
}

export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  /** Filled in: whatever it holds means only itself. */
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'weighted'; readonly weight: number; readonly pieces: readonly Piece[] }
  /** Something was taken out; the space and the commas before it go, too. */
  | { readonly kind: 'cut' };

/** Combinations are counted up to this number. */
export const COUNTED_UP_TO = 1e12;

/** Names are the same whatever their case, and however their words are joined. */
export function nameKey(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');
}

/** How many combinations a prompt stands for; `COUNTED_UP_TO` for that many and more. */
export function countCombinations(nodes: readonly PromptNode[], fillings: Fillings): number {
  return counterOf(fillings).ofAll(nodes);
}

/** Gives the combinations of a prompt by their numbers, from 0; what stands last changes first. */
export function combinationsOf(
  nodes: readonly PromptNode[],
  fillings: Fillings,
): (number: number) => Expansion {
  const counter = counterOf(fillings);
  return (number) => {
    let rest = number;
    // From the last to the first, so that the last changes first: each takes its part of the number.
    const numbers = new Map<PromptNode, number>();
    const divide = (row: readonly PromptNode[]) => {
      for (const node of row.toReversed()) {
        const count = counter.of(node);
        if (count === 1) continue;
        numbers.set(node, rest % count);
        rest = Math.floor(rest / count);
      }
    };
    divide(nodes);
    const within = (node: PromptNode) => numbers.get(node) ?? 0;
    return expansionOf(nodes, fillings, {
      branch: (node) => {
        let left = within(node);
        for (const [index, branch] of node.branches.entries()) {
          const count = counter.ofAll(branch);
          if (left < count) {
            const outer = rest;
            rest = left;
            divide(branch);
            rest = outer;
            return index;
          }
          left -= count;
        }
        return 0;
      },
      line: (node) => within(node),
      inside: (node) => {
        const outer = rest;
        rest = within(node);
        divide(node.children);
        rest = outer;
      },
    });
  };
}

/** The expansion that a seed decides: same prompt, fillings and seed, same text. */
export function sampleOf(
  nodes: readonly PromptNode[],
  fillings: Fillings,
  seed: number,
): Expansion {
  const random = chanceOf(seed);
  return expansionOf(nodes, fillings, {
    branch: ({ branches }) => Math.floor(random() * branches.length),
    line: (_, count) => Math.floor(random() * count),
    inside: () => {},
  });
}

/** Names of the variables and lists that a prompt asks for, each once. */
export function namesIn(nodes: readonly PromptNode[]): {
  readonly variables: readonly string[];
  readonly lists: readonly string[];
} {
  const found = { variable: new Map<string, string>(), wildcard: new Map<string, string>() };
  for (const node of everyNode(nodes)) {
    if (node.kind !== 'variable' && node.kind !== 'wildcard') continue;
    const names = found[node.kind];
    const key = nameKey(node.name);
    if (!names.has(key)) names.set(key, node.name);
  }
  return { variables: [...found.variable.values()], lists: [...found.wildcard.values()] };
}

/** Whether a prompt always says the same, whatever the seed and the fillings. */
export function isSteady(nodes: readonly PromptNode[]): boolean {
  for (const { kind } of everyNode(nodes))
    if (kind === 'choice' || kind === 'variable' || kind === 'wildcard') return false;
  return true;
}

type NodeOf<Kind extends PromptNode['kind']> = Extract<PromptNode, { kind: Kind }>;

interface Decisions {
  branch(node: NodeOf<'choice'>): number;
  line(node: NodeOf<'wildcard'>, count: number): number;
  inside(node: NodeOf<'weight'>): void;
}

function expansionOf(
  nodes: readonly PromptNode[],
  fillings: Fillings,
  decide: Decisions,
): Expansion {
  const flags: Expansion['flags'][number][] = [];
  const expand = (row: readonly PromptNode[]): Piece[] =>
    row.flatMap((node): Piece[] => {
      switch (node.kind) {
        case 'text':
          return [{ kind: 'words', text: node.source }];
        case 'escape':
          return [{ kind: 'literal', text: node.source.slice(1) }];
        case 'variable': {
          const value = fillings.variables.get(nameKey(node.name)) ?? '';
          // A name is nearer to what is meant than nothing.
          return [{ kind: 'literal', text: value.trim() === '' ? node.name : value }];
        }
        case 'wildcard': {
          const lines = fillings.lists.get(nameKey(node.name)) ?? [];
          const line = lines.length === 0 ? node.name : lines[decide.line(node, lines.length)];
          return [{ kind: 'literal', text: line ?? '' }];
        }
        case 'choice':
          return expand(node.branches[decide.branch(node)] ?? []);
        case 'weight':
          decide.inside(node);
          return [{ kind: 'weighted', weight: node.weight, pieces: expand(node.children) }];
        case 'flag':
          flags.push(node);
          return [{ kind: 'cut' }];
      }
    });
  const pieces = expand(nodes);
  return { pieces, flags: flags.map(({ name, value, source }) => ({ name, value, source })) };
}

function counterOf({ lists }: Fillings) {
  const counted = new Map<PromptNode, number>();
  const ofAll = (nodes: readonly PromptNode[]): number =>
    nodes.reduce((product, node) => Math.min(COUNTED_UP_TO, product * of(node)), 1);
  const count = (node: PromptNode): number => {
    if (node.kind === 'choice') {
      const sum = node.branches.reduce((sum, branch) => sum + ofAll(branch), 0);
      return Math.min(COUNTED_UP_TO, sum);
    }
    if (node.kind === 'weight') return ofAll(node.children);
    if (node.kind !== 'wildcard') return 1;
    return Math.max(1, lists.get(nameKey(node.name))?.length ?? 1);
  };
  const of = (node: PromptNode): number => {
    const known = counted.get(node) ?? count(node);
    counted.set(node, known);
    return known;
  };
  return { of, ofAll };
}

/** Numbers from 0 to 1 that a seed decides: mulberry32, https://github.com/bryc/code (PRNGs). */
function chanceOf(seed: number): () => number {
  let state = Math.imul(seed ^ 0x9e37_79b9, 0x85eb_ca6b);
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
