import type { BitReader } from './bit-reader.ts';

const LONGEST = 15;
const QUICK_BITS = 9;

/** The order in which the lengths of the code of code lengths stand. */
const ORDER = [17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];

/** A canonical prefix code, as Deflate and VP8L have it: short ones are looked up, longer ones counted out. */
export class PrefixCode {
  /** By the next bits: the symbol times 16, and the length of its code; 0 for longer ones. */
  readonly #quick = new Uint16Array(1 << QUICK_BITS);
  readonly #counts = new Uint16Array(LONGEST + 1);
  readonly #symbols: Uint16Array;

  /** `onlyBits` is what a symbol takes that is the only one. */
  constructor(lengths: Uint8Array, onlyBits: 0 | 1) {
    for (const length of lengths) this.#counts[length] = (this.#counts[length] ?? 0) + 1;
    this.#counts[0] = 0;
    const used = this.#counts.reduce((sum, count) => sum + count, 0);
    this.#symbols = new Uint16Array(used);
    if (used < 2) {
      this.#quick.fill(16 * Math.max(0, lengths.findIndex(Boolean)) + onlyBits);
      this.#counts.fill(0);
      return;
    }
    let filled = 0;
    let code = 0;
    for (let length = 1; length <= LONGEST; length++, code <<= 1)
      for (let symbol = 0; this.#counts[length] && symbol < lengths.length; symbol++)
        if (lengths[symbol] === length) {
          this.#symbols[filled++] = symbol;
          this.#lookUp(code++, length, symbol);
        }
  }

  /** Codes begin with their highest bit, which is the first one read. */
  #lookUp(code: number, length: number, symbol: number): void {
    if (length > QUICK_BITS) return;
    let reversed = 0;
    for (let i = 0; i < length; i++) reversed |= ((code >> i) & 1) << (length - 1 - i);
    for (let at = reversed; at < this.#quick.length; at += 1 << length)
      this.#quick[at] = symbol * 16 + length;
  }

  /** The symbol times 16, and the length of its code, which these bits begin with; 0 for none. */
  find(bits: number): number {
    const quick = this.#quick[bits & ((1 << QUICK_BITS) - 1)] ?? 0;
    return quick > 0 ? quick : this.#countOut(bits);
  }

  #countOut(bits: number): number {
    let [code, first, index] = [0, 0, 0];
    for (let length = 1; length <= LONGEST; length++) {
      code |= (bits >> (length - 1)) & 1;
      const count = this.#counts[length] ?? 0;
      if (code - count < first) return (this.#symbols[index + (code - first)] ?? 0) * 16 + length;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    return 0;
  }

  read(bits: BitReader): number {
    const found = this.find(bits.peek(LONGEST));
    bits.skip(found & 15);
    return found >> 4;
  }
}

/** Reads a prefix code of an alphabet of so many symbols. */
export function readPrefixCode(bits: BitReader, alphabet: number): PrefixCode {
  const lengths = new Uint8Array(alphabet);
  if (bits.read(1) === 1) {
    const hasTwo = bits.read(1) === 1;
    const first = bits.read(bits.read(1) === 1 ? 8 : 1);
    if (first < alphabet) lengths[first] = 1;
    const second = hasTwo ? bits.read(8) : first;
    if (second < alphabet) lengths[second] = 1;
    return new PrefixCode(lengths, 0);
  }
  const codeLengths = new Uint8Array(ORDER.length);
  const given = 4 + bits.read(4);
  for (const place of ORDER.slice(0, given)) codeLengths[place] = bits.read(3);
  readLengths(bits, new PrefixCode(codeLengths, 0), lengths);
  return new PrefixCode(lengths, 0);
}

/** Zeros and repeated lengths are written as runs. */
function readLengths(bits: BitReader, code: PrefixCode, lengths: Uint8Array): void {
  let left = bits.read(1) === 0 ? lengths.length : 2 + bits.read(2 + 2 * bits.read(3));
  let before = 8;
  for (let at = 0; at < lengths.length && left > 0; left--) {
    const symbol = code.read(bits);
    if (symbol < 16) {
      lengths[at++] = symbol;
      if (symbol > 0) before = symbol;
      continue;
    }
    const run =
      symbol === 16 ? 3 + bits.read(2) : symbol === 17 ? 3 + bits.read(3) : 11 + bits.read(7);
    lengths.fill(symbol === 16 ? before : 0, at, at + run);
    at += run;
  }
}
