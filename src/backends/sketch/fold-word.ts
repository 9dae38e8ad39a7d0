/** Latin accents, the nukta, joiners, and the sign that asks for a coloured emoji. */
const UNSEEN = /[\u{0300}-\u{036F}]|\u{093C}|[\u{200C}]|[\u{200D}]|\u{FE0F}/gu;

/**
 * One spelling for the many that a word is written in: case, accents and umlauts, ß, and in
 * Devanagari the nukta and the two nasal signs do not count.
 */
export function foldWord(word: string): string {
  return word
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(UNSEEN, '')
    .replaceAll('\u0901', '\u0902')
    .replaceAll('ß', 'ss');
}
