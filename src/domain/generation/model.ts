import type { Price } from './cost.ts';
import type { SizeRule } from './size-rule.ts';

/** What can be asked of a backend under one name. Only what is declared here is ever offered or sent. */
export interface Model {
  readonly id: string;
  readonly name: string;
  /** Steady ids of the looks that it offers; empty when it has none. */
  readonly styles: readonly string[];
  readonly sizes: SizeRule;
  readonly honours: Honours;
  /** Absent where nobody knows it. */
  readonly price?: Price;
  /** How busy it is, where the service says so. */
  readonly waiting?: {
    readonly workers: number;
    readonly queued: number;
    readonly waitMs: number;
  };
  /** The day on which the service takes it down, as 2026-12-01. */
  readonly endsOn?: string;
}

/** What is absent is not honoured. */
export interface Honours {
  readonly seed: boolean;
  /** What to avoid: in a field of its own, or in the words of the prompt. */
  readonly negative: boolean | 'in-words';
  /** Whether a seed can be varied. */
  readonly variation?: boolean;
  readonly references?: {
    readonly max: number;
    /** Whether `strength` says how far the picture may leave its reference. */
    readonly strength: boolean;
    /** Media types that it takes; absent where any will do. */
    readonly formats?: readonly string[];
    /** Of each; absent where any number will do. */
    readonly maxPixels?: number;
  };
  /** A mask on the first reference, and how it marks what is painted anew. */
  readonly mask?: 'transparent' | 'white';
  /** How many pictures one request can make; absent for one. */
  readonly batch?: number;
  /** Whether the picture is seen while it comes. */
  readonly previews?: boolean;
  readonly qualities?: readonly string[];
  /** The quality that is sent when none is asked for. */
  readonly standardQuality?: string;
  readonly backgrounds?: readonly ('opaque' | 'transparent')[];
  readonly formats?: readonly ('png' | 'jpeg' | 'webp')[];
  readonly steps?: Range;
  readonly guidance?: Range;
  readonly samplers?: readonly string[];
  readonly schedulers?: readonly string[];
}

export interface Range {
  readonly min: number;
  readonly max: number;
  /** What is taken when nothing is said; absent where the service decides. */
  readonly standard?: number;
}
