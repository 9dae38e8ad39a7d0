import type { Language } from './lexicon/words.ts';

/** Folded irregular plurals. */
const ENGLISH_PLURALS: ReadonlyMap<string, string> = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['people', 'person'],
  ['mice', 'mouse'],
  ['geese', 'goose'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['oxen', 'ox'],
  ['cacti', 'cactus'],
]);

const GERMAN_ENDINGS = ['innen', 'nen', 'ern', 'en', 'er', 'es', 'em', 'e', 'n', 's'];

/** Ending of a Hindi plural or oblique form, and what the word ends in without it. */
const HINDI_ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['ियां', ['ी', 'ि']],
  ['ियों', ['ी', 'ि']],
  ['ाओं', ['ा']],
  ['ाएं', ['ा']],
  ['ुओं', ['ू', 'ु']],
  ['ओं', ['']],
  ['ों', ['', 'ा']],
  ['ें', ['']],
  ['ां', ['']],
  ['ीं', ['ी']],
  ['े', ['ा', '']],
  ['ी', ['ा']],
];

/** The folded forms that a folded word may be an inflection of, the likeliest first. */
export function baseForms(word: string, language: Language): readonly string[] {
  switch (language) {
    case 'en':
      return englishForms(word.replace(/['’]s?$/, ''), word);
    case 'de':
      return GERMAN_ENDINGS.flatMap((ending) =>
        word.endsWith(ending) && word.length - ending.length >= 3
          ? [word.slice(0, -ending.length)]
          : [],
      );
    case 'hi':
      return HINDI_ENDINGS.flatMap(([ending, bases]) =>
        word.endsWith(ending) && word.length - ending.length >= 2
          ? bases.map((base) => word.slice(0, -ending.length) + base)
          : [],
      );
  }
}

function englishForms(word: string, written: string): string[] {
  const forms = word === written ? [] : [word];
  const irregular = ENGLISH_PLURALS.get(word);
  if (irregular !== undefined) forms.push(irregular);
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return forms;
  if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`);
  if (word.endsWith('ves')) forms.push(`${word.slice(0, -3)}f`, `${word.slice(0, -3)}fe`);
  forms.push(word.slice(0, -1));
  if (word.endsWith('es')) forms.push(word.slice(0, -2));
  return forms;
}

/** A word inside a phrase without the ending that agrees with the word after it. */
export function withoutAgreement(word: string, language: Language): string {
  switch (language) {
    case 'en':
      return word;
    case 'de':
      return word.length > 4 ? word.replace(/e[nrsm]?$/, '') : word;
    case 'hi':
      return word.replace(/(?:ों|[ाेी]ं?)$/, '');
  }
}
