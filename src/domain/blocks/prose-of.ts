import { parsePrompt } from '@/domain/prompt/parse-prompt.ts';
import { sourceOf } from '@/domain/prompt/prompt-node.ts';

/** A stretch of a prompt that is nothing but words, outside of quotes and of the prompt language. */
export interface Prose {
  readonly start: number;
  readonly text: string;
  /** Nothing but a flag or the beginning stands before it. */
  readonly begins: boolean;
  /** Nothing but a flag or the end stands behind it. */
  readonly ends: boolean;
}

const QUOTED = /"[^"\n]*"|“[^”\n]*”|„[^“”\n]*[“”]|«[^»\n]*»/gu;

export function proseOf(prompt: string): readonly Prose[] {
  const nodes = parsePrompt(prompt);
  const prose: Prose[] = [];
  let at = 0;
  for (const [index, node] of nodes.entries()) {
    const source = sourceOf([node]);
    if (node.kind === 'text') {
      const isEdge = (place: number) => nodes[place] === undefined || nodes[place].kind === 'flag';
      prose.push(...withoutQuotes(at, source, isEdge(index - 1), isEdge(index + 1)));
    }
    at += source.length;
  }
  return prose;
}

function withoutQuotes(start: number, source: string, begins: boolean, ends: boolean): Prose[] {
  const quotes = [...source.matchAll(QUOTED)].map(({ index, 0: quote }) => ({
    from: index,
    to: index + quote.length,
  }));
  const edges = [0, ...quotes.map(({ to }) => to)];
  return edges.map((from, index) => ({
    start: start + from,
    text: source.slice(from, quotes[index]?.from),
    begins: begins && index === 0,
    ends: ends && index === quotes.length,
  }));
}

/** Where the words of a prompt end: before the flags and the space at its end. */
export function endOfWords(prompt: string): number {
  const nodes = parsePrompt(prompt);
  const last = nodes.findLastIndex(
    (node) => node.kind !== 'flag' && (node.kind !== 'text' || node.source.trim() !== ''),
  );
  return sourceOf(nodes.slice(0, last + 1)).trimEnd().length;
}
