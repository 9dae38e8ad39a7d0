import { withDescendants } from '../collection.ts';
import { FLAGS } from '../catalogue.ts';
import { FACETS, type Facet, type LibraryQuery } from '../library-query.ts';
import { NAME_FIELDS, type NameField } from './fields.ts';
import type { Codes, IndexedShelf, NumberedFacet } from './indexed-shelf.ts';
import { holdsTerm, looksInto, matchTexts } from './match-texts.ts';
import type { PictureIndex } from './picture-index.ts';
import { readTerms, type Term } from './read-terms.ts';

/** A query, made ready for going through many rows. */
export interface Asked {
  readonly wantsBin: boolean;
  readonly between: LibraryQuery['between'];
  readonly choices: readonly Choice[];
  readonly terms: readonly Term[];
  /** Terms as bits by their number. */
  readonly required: number;
  readonly excluded: number;
  /** For each name which terms it holds; only of fields with a name that holds one. */
  readonly inNames: readonly { readonly field: NameField; readonly bits: Uint32Array }[];
}

/** What was chosen in a facet. */
export type Choice =
  | { readonly facet: NumberedFacet; readonly isAllowed: Uint8Array }
  | { readonly facet: 'seed'; readonly seeds: ReadonlySet<number> };

export function askedOf(index: PictureIndex, query: LibraryQuery): Asked {
  const terms = readTerms(query.words);
  const bitsWhere = (isMeant: (term: Term) => boolean) =>
    terms.reduce((bits, term, number) => bits | (isMeant(term) ? 1 << number : 0), 0);
  return {
    wantsBin: query.place === 'bin',
    between: query.between,
    choices: FACETS.flatMap((facet) => choiceOf(index, facet, query.chosen[facet])),
    terms,
    required: bitsWhere(({ isExcluded }) => !isExcluded),
    excluded: bitsWhere(({ isExcluded }) => isExcluded),
    inNames: NAME_FIELDS.map((field) => ({ field, bits: bitsInNames(index, field, terms) })).filter(
      ({ bits }) => bits.some((bits) => bits !== 0),
    ),
  };
}

function choiceOf(
  index: PictureIndex,
  facet: Facet,
  chosen: readonly string[] | undefined,
): Choice[] {
  if (chosen === undefined || chosen.length === 0) return [];
  if (facet === 'seed') return [{ facet, seeds: new Set(chosen.map(Number)) }];
  const allowed = new Set(chosen);
  if (facet === 'collection') {
    for (const id of chosen)
      for (const within of withDescendants(index.arrangement.collections, id)) allowed.add(within);
  }
  const { values } = index.tables[facet];
  return [{ facet, isAllowed: Uint8Array.from(values, (value) => Number(allowed.has(value))) }];
}

function bitsInNames(index: PictureIndex, field: NameField, terms: readonly Term[]): Uint32Array {
  const own = terms.map((term, number) => ({ term, bit: 1 << number }));
  const looking = own.filter(({ term }) => looksInto(term, field));
  const bits = new Uint32Array(looking.length === 0 ? 0 : index.tables[field].values.length);
  for (let code = 0; code < bits.length; code++) {
    for (const words of index.nameWords(field, code))
      for (const { term, bit } of looking)
        if (holdsTerm(words, term)) bits[code] = (bits[code] ?? 0) | bit;
  }
  return bits;
}

/**
 * The terms that each picture of a shelf has, as bits by their number; null where none can have all
 * that are required. Good until it is called again.
 */
function termsOn(shelf: IndexedShelf, asked: Asked): Uint32Array | null {
  const { terms, required, inNames } = asked;
  if (found.length < shelf.length) found = new Uint32Array(2 * shelf.length);
  found.fill(0, 0, shelf.length);
  if (terms.length === 0) return found;
  let elsewhere = 0;
  for (const { field, bits } of inNames) {
    const { codes, ends } = shelf.codes[field];
    let from = 0;
    for (let row = 0; row < shelf.length; row++) {
      const to = ends === null ? row + 1 : (ends[row] ?? from);
      for (let at = from; at < to; at++) {
        const own = bits[codes[at] ?? 0] ?? 0;
        elsewhere |= own;
        found[row] = (found[row] ?? 0) | own;
      }
      from = to;
    }
  }
  if (shelf.traits === null) return (required & ~elsewhere) === 0 ? found : null;
  return matchTexts(shelf.traits, terms, { required, elsewhere }, found) ? found : null;
}

let found = new Uint32Array(512);

/**
 * What keeps each picture of a shelf from being found: 0 for nothing, one more than the number of a
 * choice where it misses only that, `OUT` for anything else. Null where none can be found. Good until
 * it is called again.
 */
export function missesOn(shelf: IndexedShelf, asked: Asked): Uint8Array | null {
  const terms = termsOn(shelf, asked);
  if (terms === null) return null;
  if (misses.length < shelf.length) misses = new Uint8Array(2 * shelf.length);
  const { required, excluded, choices } = asked;
  const { flags } = shelf.columns;
  const place = asked.wantsBin ? FLAGS.binned : 0;
  const [fromMs, toMs] = asked.between ?? [-Infinity, Infinity];
  for (let row = 0; row < shelf.length; row++) {
    const own = terms[row] ?? 0;
    const time = shelf.times[row] ?? 0;
    const isIn =
      ((flags[row] ?? 0) & FLAGS.binned) === place &&
      (own & required) === required &&
      (own & excluded) === 0 &&
      time >= fromMs &&
      time < toMs;
    misses[row] = isIn ? 0 : OUT;
  }
  for (let number = 0; number < choices.length; number++) {
    const choice = choices[number];
    if (choice) missChoice(shelf, choice, number + 1);
  }
  return misses;
}

const OUT = 255;

let misses = new Uint8Array(512);

function missChoice(shelf: IndexedShelf, choice: Choice, number: number): void {
  for (let row = 0; row < shelf.length; row++) {
    const missed = misses[row];
    if (missed === OUT || isChosen(shelf, row, choice)) continue;
    misses[row] = missed === 0 ? number : OUT;
  }
}

function isChosen(shelf: IndexedShelf, row: number, choice: Choice): boolean {
  if (choice.facet === 'seed') return choice.seeds.has(shelf.columns.seeds[row] ?? -1);
  const { codes, ends } = shelf.codes[choice.facet];
  const to = ends === null ? row + 1 : (ends[row] ?? 0);
  for (let at = startOf(ends, row); at < to; at++)
    if (choice.isAllowed[codes[at] ?? 0] === 1) return true;
  return false;
}

/** Where in the codes those of a row begin. */
export function startOf(ends: Codes['ends'], row: number): number {
  if (ends === null) return row;
  return row === 0 ? 0 : (ends[row - 1] ?? 0);
}
