/**
 * One spelling for the many that a word is written in: case, accents and umlauts, ß, and in
 * Devanagari the nukta and the two nasal signs do not count.
 */
export function foldWord(word: string): string {
  return word
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036F\u093C\u200C\u200D\uFE0F]/g, '')
    .replaceAll('\u0901', '\u0902')
    .replaceAll('ß', 'ss');
}
