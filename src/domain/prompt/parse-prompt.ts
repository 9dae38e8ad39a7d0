import { flagAt } from './flags.ts';
import type { LeafNode, PromptNode } from './prompt-node.ts';

/** Deeper nesting is text, so that whoever walks a tree does not run out of stack. */
const MAX_DEPTH = 24;

/** What was opened and not closed yet. */
interface Frame {
  readonly opener: '{' | '(';
  /** Where its opening sign stands among the nodes. */
  readonly at: number;
  bars: number[] | null;
  /** How deep the nodes within it are nested. */
  depth: number;
}

/**
 * What a prompt says in the language of docs/prompt-language.md. Every text is a prompt: what has no
 * meaning, as a brace that nobody closes, is text. Takes time in proportion to the text's length.
 */
export function parsePrompt(text: string): readonly PromptNode[] {
  const reading = new Reading(text);
  // A loop over every sign, for most of which there is nothing to do: it has to be quick.
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === OPEN_BRACE) reading.open('{', at);
    else if (code === CLOSE_BRACE) reading.closeChoice(at);
    else if (code === BAR) reading.bar(at);
    else if (code === OPEN_BRACKET) reading.open('(', at);
    else if (code === CLOSE_BRACKET) reading.closeBracket();
    else {
      const form = FORMS.get(code);
      if (form === undefined) continue;
      const end = form(text, at, reading);
      if (end !== null) at = end - 1;
    }
  }
  return reading.end();
}

const [OPEN_BRACE, BAR, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x7c, 0x7d, 0x28, 0x29];

/** Reads what begins there, and gives where it ends; null where nothing does. */
type Form = (text: string, at: number, reading: Reading) => number | null;

const readFlag: Form = (text, at, reading) => {
  if (at > 0 && !/[\s{|]/.test(text.charAt(at - 1))) return null;
  const flag = flagAt(text, at);
  if (flag === null) return null;
  const { name, value, end } = flag;
  return reading.node({ kind: 'flag', source: text.slice(at, end), name, value }, at);
};

const FORMS: ReadonlyMap<number, Form> = new Map([
  [0x5c, formOf(/\\[{}|[\]()_\\—-]/y, (source) => ({ kind: 'escape', source }))],
  [
    0x5b,
    formOf(/\[\[\s{0,60}[^\s[\]{}|][^[\]{}|\n]{0,60}\]\]/y, (source) => named('variable', source)),
  ],
  [
    0x5f,
    formOf(/__(?:(?!__)[\p{L}\p{M}\p{N}_/-]){1,60}__/uy, (source) => named('wildcard', source)),
  ],
  [
    0x3a,
    (text, at, reading) => {
      CLOSING.lastIndex = at;
      const closing = CLOSING.exec(text)?.[0];
      return closing === undefined ? null : reading.closeWeight(closing, at);
    },
  ],
  [0x2d, readFlag],
  [0x2014, readFlag],
]);

const CLOSING = /:\s{0,3}[+-]?(?:\d{1,3}(?:\.\d{0,4})?|\.\d{1,4})\s{0,3}\)/y;

function formOf(pattern: RegExp, nodeOf: (source: string) => LeafNode): Form {
  return (text, at, reading) => {
    pattern.lastIndex = at;
    const source = pattern.exec(text)?.[0];
    return source === undefined ? null : reading.node(nodeOf(source), at);
  };
}

function named(kind: 'variable' | 'wildcard', source: string): LeafNode {
  return { kind, source, name: source.slice(2, -2).trim() };
}

/** What has been read so far: nodes in one row, of which whatever is closed takes its own. */
class Reading {
  readonly #source: string;
  readonly #nodes: PromptNode[] = [];
  readonly #frames: Frame[] = [];
  #openChoices = 0;
  /** Up to where the source is in nodes. */
  #done = 0;

  constructor(source: string) {
    this.#source = source;
  }

  end(): readonly PromptNode[] {
    this.#flush(this.#source.length);
    return mergedTexts(this.#nodes);
  }

  node(node: LeafNode, at: number): number {
    this.#flush(at);
    this.#nodes.push(node);
    this.#done = at + node.source.length;
    return this.#done;
  }

  open(opener: '{' | '(', at: number): void {
    this.#flush(at);
    this.#frames.push({ opener, at: this.#nodes.length, bars: null, depth: 0 });
    if (opener === '{') this.#openChoices += 1;
    this.#flush(at + 1);
  }

  bar(at: number): void {
    const choice = this.#choiceAround();
    if (choice === null) return;
    this.#flush(at);
    (choice.bars ??= []).push(this.#nodes.length);
    this.#flush(at + 1);
  }

  closeChoice(at: number): void {
    const frame = this.#choiceAround();
    if (frame === null) return;
    this.#drop();
    if (frame.bars === null || frame.depth >= MAX_DEPTH) return;
    this.#flush(at);
    const starts = [frame.at, ...frame.bars];
    const branches = starts.map((start, index) =>
      mergedTexts(this.#nodes.slice(start + 1, starts[index + 1])),
    );
    this.#wrap(frame, { kind: 'choice', branches }, at + 1);
  }

  closeBracket(): void {
    if (this.#frames.at(-1)?.opener === '(') this.#drop();
  }

  closeWeight(closing: string, at: number): number | null {
    const frame = this.#frames.at(-1);
    if (frame?.opener !== '(') return null;
    this.#drop();
    this.#flush(at);
    const hasWords = this.#nodes.length > frame.at + 1;
    if (!hasWords || frame.depth >= MAX_DEPTH) return null;
    const children = mergedTexts(this.#nodes.slice(frame.at + 1));
    const weight = Number.parseFloat(closing.slice(1));
    return this.#wrap(frame, { kind: 'weight', children, closing, weight }, at + closing.length);
  }

  /** Brackets that were opened within a branch end with it. */
  #choiceAround(): Frame | null {
    if (this.#openChoices === 0) return null;
    while (this.#frames.at(-1)?.opener === '(') this.#drop();
    return this.#frames.at(-1) ?? null;
  }

  #wrap(frame: Frame, node: PromptNode, end: number): number {
    this.#nodes.length = frame.at;
    this.#nodes.push(node);
    this.#deepen(frame.depth + 1);
    this.#done = end;
    return end;
  }

  /** The frame is over; what is in it stays where it is. */
  #drop(): void {
    const frame = this.#frames.pop();
    if (frame?.opener === '{') this.#openChoices -= 1;
    this.#deepen(frame?.depth ?? 0);
  }

  #deepen(depth: number): void {
    const around = this.#frames.at(-1);
    if (around !== undefined && around.depth < depth) around.depth = depth;
  }

  #flush(end: number): void {
    if (end > this.#done)
      this.#nodes.push({ kind: 'text', source: this.#source.slice(this.#done, end) });
    this.#done = Math.max(this.#done, end);
  }
}

function mergedTexts(nodes: readonly PromptNode[]): readonly PromptNode[] {
  const merged: PromptNode[] = [];
  let text = '';
  for (const node of nodes) {
    if (node.kind === 'text') {
      text += node.source;
      continue;
    }
    if (text !== '') merged.push({ kind: 'text', source: text });
    text = '';
    merged.push(node);
  }
  if (text !== '') merged.push({ kind: 'text', source: text });
  return merged;
}
