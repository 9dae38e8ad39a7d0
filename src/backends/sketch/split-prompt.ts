/** A word of the prompt, or a sign of punctuation, at its place in the original text. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'stop';
}

/** A quoted text, without its quotation marks; `start` and `end` include them. */
export interface Quote {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD =
  /#[\da-f]{6}\b|#[\da-f]{3}\b|[\p{L}\p{M}\p{N}\u200C\u200D]+(?:['’&][\p{L}\p{M}]+)*|\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})*(?:\u200D\p{Extended_Pictographic}\uFE0F?)*|[\p{P}\p{S}\n]/giu;
const STOP = /^(?!\p{Extended_Pictographic})[\p{P}\p{S}\n]$/u;
/** Signs that join words or stand inside them, and end nothing. */
const JOINER = /^[-'’`#*_&/\u2010\u2011]$/u;

/** The words and stops of a text; `skip` are stretches to leave out, in order. */
export function splitPrompt(prompt: string, skip: readonly Quote[] = []): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const quote of [...skip, { start: prompt.length, end: prompt.length }]) {
    for (const match of prompt.slice(from, quote.start).matchAll(WORD)) {
      const [text] = match;
      if (JOINER.test(text)) continue;
      const start = from + match.index;
      const kind = STOP.test(text) ? 'stop' : 'word';
      tokens.push({ text, start, end: start + text.length, kind });
    }
    if (quote.end > quote.start)
      tokens.push({ text: '"', start: quote.start, end: quote.end, kind: 'stop' });
    from = quote.end;
  }
  return tokens;
}

/** The words of a phrase, without its punctuation. */
export function wordsOf(phrase: string): string[] {
  return splitPrompt(phrase).flatMap(({ text, kind }) => (kind === 'word' ? [text] : []));
}

const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”"',
  '„': '“”"',
  '”': '”',
  '«': '»',
  '»': '«',
  '‘': '’',
  '‚': '‘’',
  '‹': '›',
  '「': '」',
  '『': '』',
  "'": "'",
};
const BESIDE_WORD = /[\p{L}\p{M}\p{N}]/u;
/** A single quotation mark may be an apostrophe, so what it encloses has to be short. */
const MAX_SINGLE_QUOTED = 120;

/** The quoted texts of a prompt, in order; empty ones and apostrophes are none. */
export function findQuotes(prompt: string): Quote[] {
  const quotes: Quote[] = [];
  /** Where no closing sign follows any more, so that no search is made twice in vain. */
  const exhausted = new Set<string>();
  for (let start = 0; start < prompt.length; start++) {
    const opener = prompt[start] ?? '';
    const closers = CLOSERS[opener];
    if (closers === undefined || exhausted.has(opener)) continue;
    if (start > 0 && BESIDE_WORD.test(prompt[start - 1] ?? '')) continue;
    const isSingle = opener === "'" || opener === '‘' || opener === '‚';
    const end = closingIndex(prompt, start + 1, closers, isSingle);
    if (end === null) {
      if (!isSingle) exhausted.add(opener);
      continue;
    }
    const text = prompt.slice(start + 1, end).trim();
    if (text !== '') quotes.push({ text, start, end: end + 1 });
    start = end;
  }
  return quotes;
}

function closingIndex(
  prompt: string,
  from: number,
  closers: string,
  isSingle: boolean,
): number | null {
  if (isSingle && /\s/.test(prompt[from] ?? ' ')) return null;
  const limit = isSingle ? Math.min(prompt.length, from + MAX_SINGLE_QUOTED) : prompt.length;
  for (let index = from; index < limit; index++) {
    const sign = prompt[index] ?? '';
    if (isSingle && sign === '\n') return null;
    if (!closers.includes(sign)) continue;
    if (!isSingle) return index;
    const after = prompt[index + 1] ?? ' ';
    if (!BESIDE_WORD.test(after) && !/\s/.test(prompt[index - 1] ?? ' ')) return index;
  }
  return null;
}
