import { foldWord } from './fold-word.ts';
import { baseForms, withoutAgreement } from './inflect.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { VOCABULARIES, type Sense } from './lexicon/vocabulary.ts';
import { LANGUAGES, type Language } from './lexicon/words.ts';
import type { Token } from './split-prompt.ts';

export type Lexicons = Partial<Record<Language, Lexicon>>;

/** A stretch of the prompt and its meaning; a `stop` is punctuation. */
export interface Match {
  readonly sense: Sense | { readonly kind: 'stop' };
  readonly start: number;
  readonly end: number;
  /** More than one is meant, by the form of the word. */
  readonly isPlural: boolean;
}

interface Found {
  readonly sense: Sense;
  readonly isPlural: boolean;
}

/** The two halves of a compound; `split` is where the second begins in the folded word. */
interface Compound {
  readonly split: number;
  readonly modifier: Found | null;
  readonly head: Found;
}

/** Longer words are no words; a limit keeps every look-up short. */
const MAX_WORD = 40;

/** Finds the longest known phrase at each place; unknown words are left out. */
export function matchWords(tokens: readonly Token[], lexicons: Lexicons): Match[] {
  const words = tokens.map(({ text, kind }) =>
    kind === 'word' && text.length <= MAX_WORD ? foldWord(text) : null,
  );
  const languages = languagesOf(words);
  const read = wordReader(languages, lexicons);
  const matches: Match[] = [];

  for (let index = 0; index < tokens.length;) {
    const token = tokens[index];
    const word = words[index];
    if (!token) break;
    const { start, end } = token;
    index++;
    if (token.kind === 'stop') {
      matches.push({ sense: { kind: 'stop' }, start, end, isPlural: false });
    } else if (typeof word === 'string') {
      const phrase = longestPhrase(words, index - 1, languages, lexicons);
      const found = phrase ?? read(word);
      if (phrase) index += phrase.length - 1;
      if (!found) continue;
      if ('head' in found) {
        const middle = start + unfoldedLength(token.text, found.split);
        if (found.modifier) matches.push({ ...found.modifier, start, end: middle });
        matches.push({ ...found.head, start: found.modifier ? middle : start, end });
      } else {
        const { sense, isPlural } = found;
        matches.push({ sense, isPlural, start, end: tokens[index - 1]?.end ?? end });
      }
    }
  }
  return matches;
}

/**
 * The languages to look words up in, the one that most words speak for first. English stays in,
 * because its words stand in prompts of every language.
 */
function languagesOf(words: readonly (string | null)[]): Language[] {
  const votes: Record<Language, number> = { en: 0, de: 0, hi: 0 };
  for (const word of words) {
    if (word === null) continue;
    const speaking = LANGUAGES.filter((language) => VOCABULARIES[language].senses.has(word));
    for (const language of speaking) votes[language] += 1 / speaking.length;
  }
  const voted = LANGUAGES.filter((language) => votes[language] > 0);
  if (voted.every((language) => language === 'en') && votes.en === 0) return [...LANGUAGES];
  voted.sort((a, b) => votes[b] - votes[a]);
  return voted.includes('en') ? voted : [...voted, 'en'];
}

function longestPhrase(
  words: readonly (string | null)[],
  index: number,
  languages: readonly Language[],
  lexicons: Lexicons,
): (Found & { length: number }) | null {
  const first = words[index] ?? '';
  let longest = 1;
  for (const language of languages) {
    const lengths = [VOCABULARIES[language].longest, lexicons[language]?.longest];
    const agreeing = withoutAgreement(first, language);
    for (const length of lengths)
      longest = Math.max(longest, length?.get(first) ?? 0, length?.get(agreeing) ?? 0);
  }
  const phrase: string[] = [];
  for (let at = index; at < index + longest; at++) {
    const word = words[at];
    if (typeof word !== 'string') break;
    phrase.push(word);
  }
  for (; phrase.length > 1; phrase.pop()) {
    for (const language of languages) {
      const found = findPhrase(phrase, language, lexicons);
      if (found) return { ...found, length: phrase.length };
    }
  }
  return null;
}

function findPhrase(
  phrase: readonly string[],
  language: Language,
  lexicons: Lexicons,
): Found | null {
  const last = phrase.at(-1) ?? '';
  const before = phrase.slice(0, -1);
  const agreeing = before.map((word) => withoutAgreement(word, language));
  for (const start of new Set([before.join(' '), agreeing.join(' ')])) {
    const found = find(last, language, lexicons, `${start} `);
    if (found) return found;
  }
  return null;
}

/** Reads single words; each distinct one is looked up once. */
function wordReader(
  languages: readonly Language[],
  lexicons: Lexicons,
): (word: string) => Found | Compound | null {
  const known = new Map<string, Found | Compound | null>();
  const lookUp = (word: string): Found | Compound | null => {
    const color = colorFromHex(word);
    if (color !== null) return { sense: { kind: 'color', color }, isPlural: false };
    const count = countFromDigits(word);
    if (count !== null) return { sense: { kind: 'count', count }, isPlural: false };
    for (const language of languages) {
      const found = find(word, language, lexicons);
      if (found) return found;
    }
    return languages.includes('de') ? findCompound(word, lexicons) : null;
  };
  return (word) => {
    let found = known.get(word);
    if (found === undefined) {
      found = lookUp(word);
      known.set(word, found);
    }
    return found;
  };
}

function find(word: string, language: Language, lexicons: Lexicons, before = ''): Found | null {
  const exact = senseOf(before + word, language, lexicons);
  for (const form of baseForms(word, language)) {
    const base = senseOf(before + form, language, lexicons);
    if (!base) continue;
    // A plural that has an entry of its own is a plural still.
    if (!exact) return { sense: base, isPlural: isPluralOf(word, language) };
    if (base.kind === 'subject' && exact.kind === 'subject' && base.vector === exact.vector)
      return { sense: exact, isPlural: isPluralOf(word, language) };
  }
  return exact && { sense: exact, isPlural: false };
}

/** Whether an inflected form can only be, or mostly is, a plural. */
function isPluralOf(word: string, language: Language): boolean {
  switch (language) {
    case 'en':
      return !/['’]/.test(word);
    case 'de':
      return !/(?:es|em)$/.test(word);
    case 'hi':
      return /(?:ों|ें|ियां|ियों|ाओं|ाएं)$/.test(word);
  }
}

function senseOf(key: string, language: Language, lexicons: Lexicons): Sense | null {
  const sense = VOCABULARIES[language].senses.get(key);
  if (sense) return sense;
  const vector = lexicons[language]?.vectors.get(key);
  return vector === undefined ? null : { kind: 'subject', vector };
}

function colorFromHex(word: string): string | null {
  if (/^#[\da-f]{6}$/.test(word)) return word;
  const short = /^#([\da-f])([\da-f])([\da-f])$/.exec(word);
  return (
    short &&
    `#${short
      .slice(1)
      .map((digit) => digit.repeat(2))
      .join('')}`
  );
}

/** A whole number in the digits of any script. */
function countFromDigits(word: string): number | null {
  if (!/^\p{Nd}{1,4}$/u.test(word)) return null;
  const digits = Array.from(word, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    if (code >= 0x0966 && code <= 0x096f) return code - 0x0966;
    return code >= 0x30 && code <= 0x39 ? code - 0x30 : Number.NaN;
  });
  const count = digits.reduce((sum, digit) => sum * 10 + digit, 0);
  return Number.isNaN(count) ? null : count;
}

const MIN_MODIFIER = 3;
const MIN_HEAD = 3;
/** What may stand between the halves of a German compound. */
const JOINTS = ['', 's', 'n', 'en', 'es', 'er', 'e'];

/**
 * Reads a German compound by its longest known head. Of an unknown modifier only the head counts,
 * which then has to be long enough not to be there by chance.
 */
function findCompound(word: string, lexicons: Lexicons): Compound | null {
  let headOnly: Compound | null = null;
  for (let split = MIN_MODIFIER; split <= word.length - MIN_HEAD; split++) {
    const head = find(word.slice(split), 'de', lexicons);
    if (!head || !HEADS.has(head.sense.kind)) continue;
    const modifier = findModifier(word.slice(0, split), lexicons);
    if (modifier) {
      // "Apfelbaum" is a tree and no apple: one thing cannot be made of another in a picture.
      const isThing = modifier.sense.kind === 'subject' && head.sense.kind === 'subject';
      const saysNothing = modifier.sense.kind === 'filler';
      return { split, head, modifier: isThing || saysNothing ? null : modifier };
    }
    if (word.length - split >= 5) headOnly ??= { split, head, modifier: null };
  }
  return headOnly;
}

const HEADS: ReadonlySet<string> = new Set([
  'subject',
  'setting',
  'time',
  'season',
  'weather',
  'color',
  'style',
  'mood',
  'theme',
  'filler',
]);

function findModifier(written: string, lexicons: Lexicons): Found | null {
  for (const joint of JOINTS) {
    if (!written.endsWith(joint) || written.length - joint.length < MIN_MODIFIER) continue;
    const sense =
      senseOf(written.slice(0, written.length - joint.length), 'de', lexicons) ??
      // "Sonnen-" of "Sonne", "Blumen-" of "Blume".
      senseOf(`${written.slice(0, written.length - joint.length)}e`, 'de', lexicons);
    if (sense && sense.kind !== 'link' && sense.kind !== 'without' && sense.kind !== 'count')
      return { sense, isPlural: written.endsWith('n') };
  }
  return null;
}

/** How much of a text folds to that many units. */
function unfoldedLength(text: string, folded: number): number {
  for (let length = 1; length < text.length; length++)
    if (foldWord(text.slice(0, length)).length >= folded) return length;
  return text.length;
}
