import type { Expansion, Piece } from './expand-prompt.ts';

/**
 * How a kind of backend takes a prompt: with weights as AUTOMATIC1111 writes them, as plain prose
 * that may hold instructions, or as words of which only the meaning counts.
 */
export type Dialect = 'weights' | 'prose' | 'words';

export function dialectOf(backend: string): Dialect {
  if (backend === 'sketch') return 'words';
  return ['sdapi', 'horde', 'comfy'].includes(backend) ? 'weights' : 'prose';
}

/** A prompt as it is sent. */
export interface Sent {
  readonly prompt: string;
  /** What weights of 0 and less ask to leave out. */
  readonly avoid: readonly string[];
  /** What had no counterpart, as it was written. */
  readonly leftOut: readonly string[];
}

/** Puts an expansion into a dialect. */
export function inDialect({ pieces }: Pick<Expansion, 'pieces'>, dialect: Dialect): Sent {
  const sent = new Writing(dialect);
  for (const piece of pieces) sent.write(piece);
  return sent.result();
}

/** A prompt that was written in one dialect, for a backend that takes another one. */
export function translated(prompt: string, from: Dialect, to: Dialect): Sent {
  if (from !== 'weights' || to === 'weights') return { prompt, avoid: [], leftOut: [] };
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of prompt.matchAll(A1111)) {
    pieces.push({ kind: 'words', text: prompt.slice(at, match.index) });
    const { sign, words, weight } = match.groups ?? {};
    if (sign !== undefined) pieces.push({ kind: 'literal', text: sign });
    else {
      const inner: Piece = { kind: 'literal', text: unescaped(words ?? '') };
      pieces.push({ kind: 'weighted', weight: Number(weight), pieces: [inner] });
    }
    at = match.index + match[0].length;
  }
  pieces.push({ kind: 'words', text: prompt.slice(at) });
  return inDialect({ pieces }, to);
}

/** What is to be avoided, with more beside it; nothing is named twice. */
export function joinedAvoid(avoided: string, more: string): string {
  const known = new Set(namedIn(avoided).map((word) => word.toLowerCase()));
  const added = namedIn(more).filter((word) => !known.has(word.toLowerCase()));
  return added.length === 0 ? avoided : [...namedIn(avoided), ...new Set(added)].join(', ');
}

function namedIn(list: string): string[] {
  return list.split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()]));
}

/** A text of the dialect `weights`: signs that stand for themselves, and innermost weights. */
const A1111 =
  /\\(?<sign>[()])|\((?<words>(?:\\[()]|[^()\\]){1,2000}):(?<weight>-?\d{1,3}(?:\.\d{1,4})?)\)/g;

function unescaped(text: string): string {
  return text.replaceAll(/\\([()])/g, '$1');
}

/**
 * What other tools write and others have no use for: `<lora:name:0.8>`, `BREAK`, `((word))` and
 * `word::2`, which is Midjourney's weight of all words before it.
 */
export const FOREIGN =
  /<(?:lora|lyco|hypernet|embedding):[^<>\n]{1,200}>|\bBREAK\b|\({2,5}(?<stressed>[^()\n]{1,200})\){2,5}|::(?:-?\d{1,3}(?:\.\d{1,3})?)?(?=\s|$)|^\/imagine(?:\s+prompt:?)?\s/g;

/** A text that is being written in a dialect. */
class Writing {
  readonly #dialect: Dialect;
  readonly #more: string[] = [];
  readonly #less: string[] = [];
  readonly #avoid: string[] = [];
  readonly #leftOut: string[] = [];
  #text = '';

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  write(piece: Piece): void {
    const hasWeights = this.#dialect === 'weights';
    switch (piece.kind) {
      case 'cut':
        return this.#cut();
      case 'literal':
        this.#text += hasWeights ? piece.text.replaceAll(/[()]/g, String.raw`\$&`) : piece.text;
        return undefined;
      case 'words':
        if (hasWeights) this.#text += piece.text;
        else this.#writeWithoutForeign(piece.text);
        return undefined;
      case 'weighted':
        return hasWeights ? this.#writeWeight(piece) : this.#writeStressed(piece);
    }
  }

  result(): Sent {
    const prompt = this.#text.trim();
    const [more, less] = [this.#more, this.#less].map((words) => words.join(', '));
    // Said in English, in which models of prose are trained most.
    const stress = [more && `Emphasize: ${more}.`, less && `Only a hint of: ${less}.`]
      .filter(Boolean)
      .join(' ');
    const isProse = this.#dialect === 'prose' && stress !== '';
    return {
      prompt: isProse ? `${prompt}${/[.!?]$/.test(prompt) ? '' : '.'} ${stress}` : prompt,
      avoid: this.#avoid,
      leftOut: this.#leftOut,
    };
  }

  #writeWeight({ pieces, weight }: Extract<Piece, { kind: 'weighted' }>): void {
    this.#text += '(';
    for (const piece of pieces) this.write(piece);
    this.#text += `:${weight})`;
  }

  #writeStressed({ pieces, weight }: Extract<Piece, { kind: 'weighted' }>): void {
    const from = this.#text.length;
    for (const piece of pieces) this.write(piece);
    const words = this.#text.slice(from).trim();
    if (weight <= 0) {
      this.#avoid.push(words);
      this.#text = this.#text.slice(0, from);
      this.#cut();
    } else if (weight !== 1) this.#stress(words, weight, `(${words}:${weight})`);
  }

  #stress(words: string, weight: number, source: string): void {
    if (this.#dialect === 'words') this.#leftOut.push(source);
    else (weight > 1 ? this.#more : this.#less).push(words);
  }

  #writeWithoutForeign(text: string): void {
    let at = 0;
    for (const match of text.matchAll(FOREIGN)) {
      this.#text += text.slice(at, match.index);
      const [source] = match;
      at = match.index + source.length;
      const stressed = match.groups?.['stressed'];
      if (stressed !== undefined) {
        this.#text += stressed;
        this.#stress(stressed.trim(), 1.1, source);
        continue;
      }
      this.#cut();
      this.#leftOut.push(source.trim());
      if (source.startsWith('::') && at < text.length) this.#text += ',';
    }
    this.#text += text.slice(at);
  }

  #cut(): void {
    this.#text = this.#text.replace(/[\s,]+$/u, '');
  }
}
