/**
 * Ids that sort by the time they were made: 10 characters of time in ms, 2 of sequence, 8 of chance,
 * in Crockford's base 32 (as a ULID, https://github.com/ulid/spec, with fewer random bits).
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_LENGTH = 10;
const CHANCE_LENGTH = 8;
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

/** When an id was made, in milliseconds since 1970. */
export function timeOfId(id: string): number {
  let ms = 0;
  for (const sign of id.slice(0, TIME_LENGTH)) ms = ms * 32 + Math.max(0, ALPHABET.indexOf(sign));
  return ms;
}

export function isId(text: string): boolean {
  return ID_PATTERN.test(text);
}
