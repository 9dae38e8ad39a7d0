import { foldedText } from '@/domain/library/fold.ts';
import type { PastPhrase } from './past-phrases.ts';

/** What a prompt can be completed with, each kind best first. */
export interface CompletionMaterial {
  /** Names, as they stand in `[[ ]]`. */
  readonly variables: readonly string[];
  readonly lists: readonly { readonly name: string; readonly sample: string }[];
  readonly tags: readonly string[];
  readonly presets: readonly { readonly id: string; readonly name: string }[];
  readonly phrases: readonly PastPhrase[];
}

export const NO_MATERIAL: CompletionMaterial = {
  variables: [],
  lists: [],
  tags: [],
  presets: [],
  phrases: [],
};

export interface Completion {
  /** The stretch that an option takes the place of, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'sign' | 'words';
  /** At least one. */
  readonly options: readonly CompletionOption[];
}

export interface CompletionOption {
  readonly kind: 'variable' | 'list' | 'tag' | 'preset' | 'phrase';
  readonly name: string;
  /** What is written; empty for a preset, which goes beside the prompt. */
  readonly text: string;
  /** What more there is to know of it. */
  readonly hint?: string;
  /** Of a preset. */
  readonly id?: string;
}

const MOST_OPTIONS = 8;
/** Of plain words, before anything is offered for them. */
const LEAST_LETTERS = 3;
const LEAST_LETTERS_OF_DEVANAGARI = 2;

const VARIABLE = /\[\[([^[\]{}|\n]{0,60})$/;
const LIST = /(?<![\p{L}\p{M}\p{N}_\\])__((?:(?!__)[\p{L}\p{M}\p{N}_/-]){0,60})$/u;
const TAG = /(?<![\p{L}\p{M}\p{N}#&])#((?:[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]{0,60})?)$/u;
/** From the last sign that ends a phrase. */
const PHRASE =
  /(?:^|[,.;:!?|{}()[\]\n"“”„।])\s*([^\s,.;:!?|{}()[\]\n"“”„।][^,.;:!?|{}()[\]\n"“”„।]{0,79})$/u;
/** No sign looks back farther. */
const LOOK_BACK = 100;

/**
 * What may be meant where the caret stands. Signs are completed at once, plain words from their
 * third letter on; null where nothing fits. Takes time in proportion to the material.
 */
export function completePrompt(
  text: string,
  caret: number,
  material: CompletionMaterial,
): Completion | null {
  const before = text.slice(Math.max(0, caret - LOOK_BACK), caret);
  const after = text.slice(caret, caret + LOOK_BACK);
  const variable = VARIABLE.exec(before)?.[1];
  if (variable !== undefined) {
    const rest = /^[^[\]{}|\n,]{0,60}\]\]/.exec(after)?.[0].length ?? 0;
    const options = named(material.variables, variable, (name) => name).map(
      (name): CompletionOption => ({ kind: 'variable', name, text: `[[${name}]]` }),
    );
    return completion('sign', caret - variable.length - 2, caret + rest, options);
  }
  const list = LIST.exec(before)?.[1];
  if (list !== undefined) {
    const rest = /^[\p{L}\p{M}\p{N}_/-]*?__(?![\p{L}\p{M}\p{N}])/u.exec(after)?.[0].length ?? 0;
    const options = named(material.lists, list, ({ name }) => name).map(
      ({ name, sample }): CompletionOption => ({
        kind: 'list',
        name,
        text: `__${name}__`,
        hint: sample,
      }),
    );
    return completion('sign', caret - list.length - 2, caret + rest, options);
  }
  const tag = TAG.exec(before)?.[1];
  if (tag !== undefined) {
    const rest = /^[\p{L}\p{M}\p{N}_-]*/u.exec(after)?.[0].length ?? 0;
    const options = named(material.tags, tag, (name) => name).map((name): CompletionOption => ({
      kind: 'tag',
      name,
      text: `#${name.replaceAll(/\s+/gu, '-')}`,
    }));
    return completion('sign', caret - tag.length - 1, caret + rest, options);
  }
  const words = PHRASE.exec(before)?.[1];
  // In the middle of a phrase it is not known where the meant one ends.
  if (words === undefined || !/^\s*(?:$|[,.;:!?|}\n)])/u.test(after)) return null;
  return completion('words', caret - words.length, caret, optionsForWords(words, material));
}

/** The text with an option in its place, and where the caret stands then. */
export function withCompletion(
  text: string,
  { start, end }: Pick<Completion, 'start' | 'end'>,
  { text: written }: Pick<CompletionOption, 'text'>,
): { readonly text: string; readonly caret: number } {
  const rest = text.slice(end);
  if (written !== '')
    return { text: text.slice(0, start) + written + rest, caret: start + written.length };
  // Where nothing is written, the sign that led to it goes, too.
  const kept = text.slice(0, start).replace(/[\s,]+$/u, '');
  return { text: kept + rest, caret: kept.length };
}

function optionsForWords(words: string, { presets, phrases }: CompletionMaterial) {
  const wanted = foldedText(words);
  const letters = wanted.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '').length;
  const least = /\p{Script=Devanagari}/u.test(words) ? LEAST_LETTERS_OF_DEVANAGARI : LEAST_LETTERS;
  if (letters < least) return [];
  const options: CompletionOption[] = [];
  for (const { id, name } of presets)
    if (options.length < MOST_OPTIONS / 2 && foldedText(name).startsWith(wanted))
      options.push({ kind: 'preset', name, text: '', id });
  for (const { text, key } of phrases) {
    if (options.length >= MOST_OPTIONS) break;
    if (key.startsWith(wanted) && key !== wanted.trimEnd())
      options.push({ kind: 'phrase', name: text, text });
  }
  return options;
}

/** Those whose name begins with it, then those of which a later word does. */
function named<Thing>(
  things: readonly Thing[],
  typed: string,
  nameOf: (thing: Thing) => string,
): readonly Thing[] {
  const wanted = keyOf(typed);
  const first: Thing[] = [];
  const later: Thing[] = [];
  for (const thing of things) {
    const key = keyOf(nameOf(thing));
    if (key.startsWith(wanted)) first.push(thing);
    else if (key.includes(` ${wanted}`)) later.push(thing);
  }
  return [...first, ...later].slice(0, MOST_OPTIONS);
}

/** Names are the same however their words are joined. */
function keyOf(name: string): string {
  return foldedText(name)
    .trim()
    .replaceAll(/[\s_-]+/gu, ' ');
}

function completion(
  kind: Completion['kind'],
  start: number,
  end: number,
  options: readonly CompletionOption[],
): Completion | null {
  return options.length === 0 ? null : { start, end, kind, options };
}
