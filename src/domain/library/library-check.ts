import * as v from 'valibot';
import type { Thumbnailer } from './thumbnailer.ts';

/** PORT. Finds what does not fit together in the library, and mends what can be mended. */
export interface LibraryCheck {
  /**
   * Looks through everything and gives what it found, which the next call of `last` tells, too.
   * Nothing that may be the only copy of a picture is ever removed. Goes on with a check that was
   * interrupted lately and looked at least as thoroughly, wherever that was.
   */
  run(options: CheckOptions): Promise<CheckReport>;
  /** What the last check by any tab has found; null where there was none. */
  last(): Promise<CheckReport | null>;
  /** How much of a thorough check was done, from 0 to 1, that waits to go on; null where none does. */
  interrupted(nowMs: number): Promise<number | null>;
}

export interface CheckOptions {
  readonly thumbnailer: Thumbnailer;
  /** Every byte of every original is read, not just its first ones. */
  readonly isThorough: boolean;
  readonly now: () => number;
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

const ids = v.array(v.string());

export const checkReportSchema = v.object({
  endedAtMs: v.number(),
  isThorough: v.boolean(),
  pictures: v.number(),
  /** Ids of pictures whose thumbnail was gone or broken and was made anew. */
  thumbnailsMade: ids,
  /** Those of which there is no file at all any more, only the recipe. */
  filesLost: ids,
  /** Those whose original is gone: from now on they count as having given it up. */
  originalsLost: ids,
  /** Those whose original is not what was once stored; it is left as it is. */
  originalsDamaged: ids,
  /** Those whose size was written down wrongly. */
  sizesMended: ids,
  /** Originals that no record named; now pictures again, without a recipe. */
  foundAgain: ids,
  /** Files that no record names, and that the next check will deal with. */
  strayFiles: v.number(),
  filesRemoved: v.number(),
  /** Parts of the index that did not fit what they were made from. */
  indexMended: v.number(),
  /** Records that cannot be read; they are left as they are. */
  unreadable: v.number(),
});

export type CheckReport = Readonly<v.InferOutput<typeof checkReportSchema>>;
