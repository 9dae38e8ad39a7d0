/**
 * What does not tell words apart: Latin accents, the nukta, joiners, and the sign that asks for a
 * coloured emoji. Every other mark of Devanagari is part of its letter.
 */
const UNSEEN = /[\u{0300}-\u{036F}]|\u{093C}|\u{200C}|\u{200D}|\u{FE0F}/gu;

/** Text as it is compared: without case and accents; ß as ss, and the two nasal signs as one. */
export function foldedText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('\u0901', '\u0902');
}

/** Words, letters of the scripts that set none apart, and signs that stand for words. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|\p{Extended_Pictographic}|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}])+/gu;

/** The words of a text, folded, in their order. */
export function wordsIn(text: string): readonly string[] {
  return foldedText(text).match(WORD) ?? [];
}
