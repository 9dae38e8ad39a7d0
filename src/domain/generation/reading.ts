/** What a backend understood of a prompt, before anything is made of it. */
export interface Reading {
  /** In the order of the prompt, without overlaps; what is in none was not used. */
  readonly parts: readonly ReadingPart[];
  /** What a part of a kind may be changed into, for kinds of which there are only so many. */
  readonly choices: Readonly<Record<string, readonly ReadingChoice[]>>;
}

export interface ReadingPart {
  /** A stretch of the prompt, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** `subject`, `setting`, `time` … or `filler` for words that carry no picture. */
  readonly kind: string;
  readonly meaning: string;
}

export interface ReadingChoice {
  readonly meaning: string;
  /** Words that are understood as this, in the language asked for. */
  readonly words: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of the prompt that stand in no part, each as it is written. */
export function unusedWords(prompt: string, { parts }: Reading): string[] {
  const unused: string[] = [];
  for (const { 0: word, index } of prompt.matchAll(WORD)) {
    const end = index + word.length;
    if (!parts.some((part) => part.start < end && index < part.end)) unused.push(word);
  }
  return unused;
}

/**
 * A part together with the fillers right before it, as "at" before "sunset": what goes when the
 * part is taken out.
 */
export function partWithFillers(
  prompt: string,
  { parts }: Reading,
  part: ReadingPart,
): Pick<ReadingPart, 'start' | 'end'> {
  let { start } = part;
  for (const before of parts.slice(0, parts.indexOf(part)).toReversed()) {
    if (before.kind !== 'filler' || prompt.slice(before.end, start).trim() !== '') break;
    start = before.start;
  }
  return { start, end: part.end };
}

/** The prompt with other words in the place of a part; with none, without it and the space it leaves. */
export function withPartReplaced(
  prompt: string,
  { start, end }: Pick<ReadingPart, 'start' | 'end'>,
  words: string,
): string {
  const before = prompt.slice(0, start);
  const after = prompt.slice(end);
  if (words !== '') return before + words + after;
  return `${before.replace(/[\s,]+$/u, '')}${/^[\s,]*$/u.test(before) ? after.replace(/^[\s,]+/u, '') : after}`;
}
