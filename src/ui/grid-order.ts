export const UNNUMBERED = 0xffff_ffff;

/** Pictures in an order that does not change; another order takes its place. */
export interface GridOrder {
  readonly length: number;
  /** Width by height of each. */
  readonly ratios: Float32Array;
  /** The same number means the same picture, in any order; `UNNUMBERED` says nothing. */
  readonly keys: Uint32Array;
  idAt(index: number): string;
  /** -1 where it is not there. */
  indexOf(id: string): number;
}
