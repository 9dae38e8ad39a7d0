import type { Honours } from '@/domain/generation/model.ts';
import { type Dialect, FOREIGN, joinedAvoid } from '../dialect.ts';
import { parsePrompt } from '../parse-prompt.ts';
import { plainWords } from '../plain-words.ts';
import { sourceOf } from '../prompt-node.ts';
import { SHIPPED_LISTS } from '../shipped-lists.ts';
import { BRAND_NAMES } from './brand-names.ts';
import { NEGATIONS } from './negations.ts';
import { OPPOSITES } from './opposites.ts';
import { type FoundPhrase, phraseIndex } from './phrase-index.ts';
import { QUALITY_SPELLS } from './quality-spells.ts';
import { WELL_KNOWN_PEOPLE } from './well-known-people.ts';

/** Something that is worth a second look; it never stands in the way. */
export interface Finding {
  readonly kind: FindingKind;
  /** The stretch it is about, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What it does not go with. */
  readonly other?: string;
  readonly mend?: Mend;
}

export type FindingKind =
  | 'contradiction'
  | 'weight-unheard'
  | 'foreign'
  | 'flag-unknown'
  | 'spell'
  | 'negation'
  | 'person'
  | 'brand'
  | 'long-text'
  | 'no-subject';

/** What can be done about a finding: stretches with other words, and what to avoid instead. */
export interface Mend {
  readonly changes: readonly {
    readonly start: number;
    readonly end: number;
    readonly words: string;
  }[];
  readonly avoid?: string;
}

export interface CheckedFor {
  readonly dialect: Dialect;
  /** How the model is told what to avoid. */
  readonly avoids: Honours['negative'];
}

/** Longer prompts are checked up to here. */
const MOST_LENGTH = 10_000;
/** More of a kind say nothing new. */
const MOST_OF_A_KIND = 4;
/** More than this is rarely lettered without faults. */
const LEGIBLE = { letters: 60, words: 10 } as const;

type Meaning =
  | { readonly kind: 'person' | 'brand' | 'spell' }
  | { readonly kind: 'side'; readonly pair: number; readonly side: 0 | 1 };

const findPhrases = phraseIndex<Meaning>([
  ...named<Meaning>(WELL_KNOWN_PEOPLE, { kind: 'person' }),
  ...named<Meaning>(BRAND_NAMES, { kind: 'brand' }),
  ...named<Meaning>(QUALITY_SPELLS, { kind: 'spell' }),
  ...OPPOSITES.flatMap(([one, other], pair) => [
    ...named<Meaning>(one, { kind: 'side', pair, side: 0 }),
    ...named<Meaning>(other, { kind: 'side', pair, side: 1 }),
  ]),
]);

/** What is worth a second look in a prompt, in its order. Takes time in proportion to its length. */
export function checkPrompt(prompt: string, { dialect, avoids }: CheckedFor): readonly Finding[] {
  const source = prompt.slice(0, MOST_LENGTH);
  const words = plainWords(source);
  const phrases = findPhrases(words);
  const found: Finding[] = [
    ...contradictions(source, words),
    ...phrases.flatMap(({ start, end, meaning: { kind } }) =>
      kind === 'person' || kind === 'brand' ? [finding(kind, source, start, end)] : [],
    ),
    ...(dialect === 'prose' ? spells(source, phrases) : []),
    ...(avoids === true ? negations(source, words) : []),
    ...(dialect === 'words' ? weights(source) : []),
    ...(dialect === 'weights' ? [] : foreigners(source, words, dialect)),
    ...unknownFlags(source, words),
    ...longTexts(source),
    ...(hasOnlyManner(words) ? [finding('no-subject', source, 0, source.trimEnd().length)] : []),
  ];
  const seen = new Map<FindingKind, number>();
  return found
    .toSorted((a, b) => a.start - b.start)
    .filter(({ kind }) => {
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
      return (seen.get(kind) ?? 0) <= MOST_OF_A_KIND;
    });
}

/** The well-known living people whom a prompt names, in small letters and each once. */
export function peopleIn(prompt: string): readonly string[] {
  const source = prompt.slice(0, MOST_LENGTH);
  const named = findPhrases(plainWords(source)).filter(({ meaning }) => meaning.kind === 'person');
  return [...new Set(named.map(({ start, end }) => source.slice(start, end).toLowerCase()))];
}

/** A prompt and what to avoid, mended. */
export function mended(
  { prompt, negative }: { readonly prompt: string; readonly negative: string },
  { changes, avoid }: Mend,
): { readonly prompt: string; readonly negative: string } {
  const changed = changes
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, words }) => replaced(text, start, end, words), prompt);
  return {
    prompt: changed,
    negative: avoid === undefined ? negative : joinedAvoid(negative, avoid),
  };
}

/** What is taken out takes along the comma and the space that led to it. */
function replaced(text: string, start: number, end: number, words: string): string {
  if (words !== '') return text.slice(0, start) + words + text.slice(end);
  const before = text.slice(0, start).replace(/[\s,]+$/u, '');
  const after = text.slice(end);
  return before === '' ? after.replace(/^[\s,]+/u, '') : before + after;
}

function finding(kind: FindingKind, source: string, start: number, end: number): Finding {
  return { kind, start, end, text: source.slice(start, end) };
}

function contradictions(source: string, words: string): Finding[] {
  const first = new Map<string, FoundPhrase<Meaning>>();
  const found: Finding[] = [];
  for (const phrase of findPhrases(withoutChoices(source, words))) {
    const { start, end, meaning } = phrase;
    if (meaning.kind !== 'side' || first.has(`${meaning.pair} ${meaning.side}`)) continue;
    first.set(`${meaning.pair} ${meaning.side}`, phrase);
    const other = first.get(`${meaning.pair} ${1 - meaning.side}`);
    // From day to night is meant so.
    if (other === undefined || JOINED.test(source.slice(other.end, start))) continue;
    found.push({
      ...finding('contradiction', source, start, end),
      other: source.slice(other.start, other.end),
      mend: { changes: [{ start, end, words: '' }] },
    });
  }
  return found;
}

/** Alternatives never meet in one picture. */
function withoutChoices(source: string, words: string): string {
  return placed(source)
    .map(({ node, start, end }) =>
      node.kind === 'choice' ? ' '.repeat(end - start) : words.slice(start, end),
    )
    .join('');
}

const JOINED = /^\s*(?:and|to|into|und|bis|zu|और|से|&|-|–|\/)\s*$/u;

function spells(source: string, phrases: readonly FoundPhrase<Meaning>[]): Finding[] {
  const all = phrases.filter(({ meaning }) => meaning.kind === 'spell');
  const [first] = all;
  if (first === undefined) return [];
  const text = all.map(({ start, end }) => source.slice(start, end)).join(', ');
  const changes = all.map(({ start, end }) => ({ start, end, words: '' }));
  return [{ ...finding('spell', source, first.start, first.end), text, mend: { changes } }];
}

function negations(source: string, words: string): Finding[] {
  return NEGATIONS.flatMap((pattern) =>
    [...words.matchAll(pattern)].map(({ 0: text, index, groups }) => {
      const [start, end] = [index, index + text.length];
      return {
        ...finding('negation', source, start, end),
        mend: { changes: [{ start, end, words: '' }], avoid: groups?.['what'] ?? '' },
      };
    }),
  );
}

function weights(source: string): Finding[] {
  return placed(source).flatMap(({ node, start, end }) => {
    if (node.kind !== 'weight') return [];
    const mend = { changes: [{ start, end, words: sourceOf(node.children) }] };
    return [{ ...finding('weight-unheard', source, start, end), mend }];
  });
}

/** What other tools write. Prose has a way to stress a word, so that only the rest is left out. */
function foreigners(source: string, words: string, dialect: Dialect): Finding[] {
  return [...words.matchAll(FOREIGN)].flatMap(({ 0: text, index, groups }) => {
    const stressed = groups?.['stressed'];
    if (stressed !== undefined && dialect === 'prose') return [];
    const start = index + text.length - text.trimStart().length;
    const end = index + text.trimEnd().length;
    const mend = { changes: [{ start, end, words: stressed ?? '' }] };
    const kind = stressed === undefined ? 'foreign' : 'weight-unheard';
    return [{ ...finding(kind, source, start, end), mend }];
  });
}

const UNKNOWN_FLAG = /(?<![^\s,])(?:--|—)[a-z][a-z-]{1,20}(?![\w-])/giu;

/** Known ones have been read as such already. */
function unknownFlags(source: string, words: string): Finding[] {
  return [...words.matchAll(UNKNOWN_FLAG)].map(({ 0: text, index: start }) => {
    const end = start + text.length;
    const mend = { changes: [{ start, end, words: '' }] };
    return { ...finding('flag-unknown', source, start, end), mend };
  });
}

const QUOTE = /"[^"\n]{1,1000}"|“[^”\n]{1,1000}”|„[^“”\n]{1,1000}[“”]|«[^»\n]{1,1000}»/gu;

function longTexts(source: string): Finding[] {
  return [...source.matchAll(QUOTE)].flatMap(({ 0: text, index }) =>
    text.length - 2 > LEGIBLE.letters || text.split(/\s+/u).length > LEGIBLE.words
      ? [finding('long-text', source, index, index + text.length)]
      : [],
  );
}

const findManner = phraseIndex<true>([
  ...SHIPPED_LISTS.filter(({ name }) =>
    /^(?:weather|times|seasons|colors|moods|light|cameras|mediums|wetter|tageszeiten|jahreszeiten|farben|stimmungen|licht|kameras|techniken|मौसम|समय|ऋतुएँ|रंग|भाव|रोशनी|शैलियाँ)/u.test(
      name,
    ),
  ).flatMap(({ lines }) => lines.map((line) => [line, true] as const)),
  ...named(QUALITY_SPELLS, true as const),
]);

/** Light, colours and techniques alone leave open what is to be seen. */
function hasOnlyManner(words: string): boolean {
  if (!/\p{L}/u.test(words)) return false;
  let at = 0;
  for (const { start, end } of findManner(words)) {
    if (SAYS_MORE.test(words.slice(at, start))) return false;
    at = end;
  }
  return !SAYS_MORE.test(words.slice(at));
}

const SAYS_MORE = /[\p{L}\p{N}]/u;

/** The outermost nodes, each with its stretch. */
function placed(source: string) {
  let end = 0;
  return parsePrompt(source).map((node) => {
    const start = end;
    end += sourceOf([node]).length;
    return { node, start, end };
  });
}

function named<Meant>(list: string, meaning: Meant): (readonly [string, Meant])[] {
  return list.split(/,\s*/u).map((name) => [name, meaning] as const);
}
