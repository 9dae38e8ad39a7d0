import type { Picture } from './picture.ts';

/** Latin accents only: a mark in Devanagari is part of the letter. */
const LATIN_ACCENTS = /[\u0300-\u036f]/g;

/** Text as it is compared: without case and Latin accents; ß as ss, its upper case. */
export function foldedText(text: string): string {
  return text.normalize('NFKD').replace(LATIN_ACCENTS, '').toLowerCase().replaceAll('ß', 'ss');
}

/** A test for pictures whose prompt holds the query as a substring; an empty query fits all. */
export function pictureMatcher(query: string): (picture: Picture) => boolean {
  const folded = foldedText(query.trim());
  if (folded === '') return () => true;
  return ({ recipe }) => foldedText(recipe.prompt).includes(folded);
}
