/** Reads bits from the lowest of each byte on; behind the end there are zeros. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #held = 0;
  #count = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Whether more was read than there is. */
  get isPastEnd(): boolean {
    return this.#at > this.#bytes.length + 4;
  }

  /** Up to 16 bits without taking them. */
  peek(count: number): number {
    while (this.#count < count) {
      this.#held |= (this.#bytes[this.#at++] ?? 0) << this.#count;
      this.#count += 8;
    }
    return this.#held & ((1 << count) - 1);
  }

  skip(count: number): void {
    this.#held >>>= count;
    this.#count -= count;
  }

  /** Up to 24 bits. */
  read(count: number): number {
    if (count > 16) return this.read(16) + this.read(count - 16) * 0x1_0000;
    const bits = this.peek(count);
    this.skip(count);
    return bits;
  }
}
