/**
 * Ids that sort by the time they were made: 10 characters of time in ms, 2 of sequence, 8 of chance,
 * in Crockford's base 32 (as a ULID, https://github.com/ulid/spec, with fewer random bits).
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** The value of each letter of the alphabet, by its code. */
const VALUES = Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, ALPHABET.indexOf(String.fromCharCode(code))),
);
/** So many characters of an id say when it was made. */
export const TIME_LENGTH = 10;
const CHANCE_LENGTH = 8;
export const ID_LENGTH = 20;
const ID_PATTERN = /^[0-9A-HJKMNP-TV-Z]{20}$/;

/** A new id; ids of the same millisecond differ, with the order given by `sequence` (0 to 1023). */
export function createId(nowMs: number, random: () => number, sequence = 0): string {
  let id = '';
  let rest = Math.floor(nowMs);
  for (let i = 0; i < TIME_LENGTH; i++) {
    id = ALPHABET.charAt(rest % 32) + id;
    rest = Math.floor(rest / 32);
  }
  id += ALPHABET.charAt(Math.floor(sequence / 32) % 32) + ALPHABET.charAt(sequence % 32);
  for (let i = 0; i < CHANCE_LENGTH; i++) id += ALPHABET.charAt(Math.floor(random() * 32));
  return id;
}

/** When the id that begins there in a text was made, in whole milliseconds since 1970. */
export function timeOfId(text: string, from = 0): number {
  let ms = 0;
  for (let i = 0; i < TIME_LENGTH; i++) ms = ms * 32 + (VALUES[text.charCodeAt(from + i)] ?? 0);
  return ms;
}

export function isId(text: string): boolean {
  return ID_PATTERN.test(text);
}
