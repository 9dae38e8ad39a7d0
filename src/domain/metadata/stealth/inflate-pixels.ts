import { PrefixCode } from '../vp8l/prefix-code.ts';

/** How far back a match may reach. */
const WINDOW = 32_768;
/** So much is inflated before it is handed on. */
const PIECE = 262_144;
const LONGEST_MATCH = 258;
/** Literals and matches; more of them would take too long. */
const MOST_SYMBOLS = 20_000_000;
const END_OF_BLOCK = 256;
const FIRST_LENGTH = 257;

/** What a symbol stands for, https://www.rfc-editor.org/rfc/rfc1951#section-3.2.5. */
interface Spans {
  readonly from: Uint16Array;
  /** So many bits say how much is to be added. */
  readonly bits: Uint8Array;
}

function spansOf(first: number, bits: Uint8Array): Spans {
  let next = first;
  const from = Uint16Array.from(bits, (count) => {
    const start = next;
    next += 1 << count;
    return start;
  });
  return { from, bits };
}

const LENGTHS = spansOf(
  3,
  Uint8Array.from({ length: 29 }, (_, at) => (at < 8 || at === 28 ? 0 : (at >> 2) - 1)),
);
const DISTANCES = spansOf(
  1,
  Uint8Array.from({ length: 30 }, (_, at) => (at < 4 ? 0 : (at >> 1) - 1)),
);
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

interface Codes {
  readonly symbols: PrefixCode;
  readonly distances: PrefixCode;
}

function codesOf(lengths: Uint8Array, symbols: number): Codes {
  return {
    symbols: new PrefixCode(lengths.subarray(0, symbols), 1),
    distances: new PrefixCode(lengths.subarray(symbols), 1),
  };
}

const FIXED = codesOf(
  Uint8Array.from({ length: 288 + 30 }, (_, at) =>
    at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : at < 288 ? 8 : 5,
  ),
  288,
);

/**
 * Hands on what was deflated in a PNG, piece by piece, until `take` wants no more or damage begins.
 * The streams of fflate take twice as long, as they copy what they grow by.
 */
export function inflatePixels(zlib: Uint8Array, take: (piece: Uint8Array) => boolean): void {
  const stream = new Stream(zlib, take);
  while (stream.readBlock()) continue;
}

/** At least 24 bits from there on; behind the end there are zeros. */
function bitsAt(bytes: Uint8Array, at: number): number {
  const byte = at >> 3;
  const low = (bytes[byte] ?? 0) | ((bytes[byte + 1] ?? 0) << 8);
  return (low | ((bytes[byte + 2] ?? 0) << 16) | ((bytes[byte + 3] ?? 0) << 24)) >>> (at & 7);
}

class Stream {
  readonly #bytes: Uint8Array;
  readonly #take: (piece: Uint8Array) => boolean;
  readonly #out = new Uint8Array(WINDOW + PIECE + LONGEST_MATCH);
  #filled = 0;
  #taken = 0;
  #symbolsLeft = MOST_SYMBOLS;
  /** The next bit; zlib begins with two bytes of its own. */
  #at = 16;

  constructor(bytes: Uint8Array, take: (piece: Uint8Array) => boolean) {
    this.#bytes = bytes;
    this.#take = take;
  }

  /** False after the last one, and when no more is wanted or can be read. */
  readBlock(): boolean {
    const isLast = this.#read(1) === 1;
    const kind = this.#read(2);
    const isRead =
      kind === 0
        ? this.#copyBlock()
        : kind === 1
          ? this.#decodeBlock(FIXED)
          : kind === 2 && this.#decodeBlock(this.#readCodes());
    // What is wanted no longer was handed on already.
    if (isLast || !isRead) this.#handOn();
    return isRead && !isLast;
  }

  /** Up to 16 bits. */
  #read(count: number): number {
    const bits = bitsAt(this.#bytes, this.#at) & ((1 << count) - 1);
    this.#at += count;
    return bits;
  }

  /** Whether more is wanted, and can be had. */
  #handOn(): boolean {
    const piece = this.#out.subarray(this.#taken, this.#filled);
    const isWanted = piece.length === 0 || this.#take(piece);
    const kept = Math.min(WINDOW, this.#filled);
    this.#out.copyWithin(0, this.#filled - kept, this.#filled);
    this.#filled = kept;
    this.#taken = kept;
    return isWanted && this.#at <= 8 * this.#bytes.length && this.#symbolsLeft > 0;
  }

  /** What was not deflated, from the next whole byte on. */
  #copyBlock(): boolean {
    this.#at = 8 * Math.ceil(this.#at / 8);
    const length = this.#read(16);
    const start = this.#at / 8 + 2;
    const stored = this.#bytes.subarray(start, start + length);
    this.#at = 8 * (start + length);
    if (this.#filled + length > this.#out.length && !this.#handOn()) return false;
    this.#out.set(stored, this.#filled);
    this.#filled += stored.length;
    // Behind the end there are empty blocks without end.
    return start + length <= this.#bytes.length;
  }

  #readCodes(): Codes {
    const symbols = 257 + this.#read(5);
    const distances = 1 + this.#read(5);
    const given = 4 + this.#read(4);
    const codeLengths = new Uint8Array(CODE_ORDER.length);
    for (const place of CODE_ORDER.slice(0, given)) codeLengths[place] = this.#read(3);
    const code = new PrefixCode(codeLengths, 1);
    const lengths = new Uint8Array(symbols + distances);
    for (let at = 0; at < lengths.length;) {
      const found = code.find(bitsAt(this.#bytes, this.#at));
      this.#at += found & 15;
      const symbol = found >> 4;
      if (symbol < 16) {
        lengths[at++] = symbol;
        continue;
      }
      const before = symbol === 16 ? (lengths[at - 1] ?? 0) : 0;
      const run =
        symbol === 16 ? 3 + this.#read(2) : symbol === 17 ? 3 + this.#read(3) : 11 + this.#read(7);
      lengths.fill(before, at, at + run);
      at += run;
    }
    return codesOf(lengths, symbols);
  }

  /** Whether it was read to its end, and more is wanted. */
  #decodeBlock({ symbols, distances }: Codes): boolean {
    // Nearly all the time is spent here: variables are twice as fast as fields.
    const bytes = this.#bytes;
    const out = this.#out;
    let at = this.#at;
    let filled = this.#filled;
    let symbolsLeft = this.#symbolsLeft;
    for (;;) {
      if (filled >= WINDOW + PIECE) {
        this.#at = at;
        this.#filled = filled;
        this.#symbolsLeft = symbolsLeft;
        if (!this.#handOn()) return false;
        filled = this.#filled;
      }
      symbolsLeft--;
      const found = symbols.find(bitsAt(bytes, at));
      if (found === 0) return false;
      at += found & 15;
      const symbol = found >> 4;
      if (symbol < END_OF_BLOCK) {
        out[filled++] = symbol;
        continue;
      }
      if (symbol === END_OF_BLOCK) break;
      const lengthBits = LENGTHS.bits[symbol - FIRST_LENGTH] ?? 0;
      const more = bitsAt(bytes, at) & ((1 << lengthBits) - 1);
      const length = Math.min(LONGEST_MATCH, (LENGTHS.from[symbol - FIRST_LENGTH] ?? 0) + more);
      at += lengthBits;
      const way = distances.find(bitsAt(bytes, at));
      at += way & 15;
      const distanceBits = DISTANCES.bits[way >> 4] ?? 0;
      const further = bitsAt(bytes, at) & ((1 << distanceBits) - 1);
      const distance = (DISTANCES.from[way >> 4] ?? 0) + further;
      at += distanceBits;
      if (length === 0 || distance === 0 || distance > filled) return false;
      for (const end = filled + length; filled < end; filled++)
        out[filled] = out[filled - distance] ?? 0;
    }
    this.#at = at;
    this.#filled = filled;
    this.#symbolsLeft = symbolsLeft;
    return true;
  }
}
