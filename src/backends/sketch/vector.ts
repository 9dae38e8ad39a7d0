/** One filled shape of a vector, in its 32 by 32 box. */
export interface VectorShape {
  /** SVG path data, as Path2D takes it. */
  readonly d: string;
  /** `#rrggbb`. */
  readonly fill: string;
  /** 0 to 1; absent is 1. */
  readonly opacity?: number;
  readonly evenOdd?: true;
}

/** The shapes of one vector, back to front, in a box of 32 by 32 units. */
export type Vector = readonly VectorShape[];
