import * as v from 'valibot';

/** PORT. Where the mirror of this browser's library lies; what is said of it reaches all tabs. */
export interface MirrorPlace {
  /** Whether this browser lets a page write into a folder of the user's. */
  readonly isOffered: boolean;
  /** Lets the user choose a folder, right after a click; whether one was chosen. */
  choose(): Promise<boolean>;
  /** Null while no folder is chosen. */
  chosen(): Promise<ChosenMirror | null>;
  /** The folder stays as it is. */
  forget(): Promise<void>;
  /** Whether the user lets us write there again; right after a click. */
  askAgain(): Promise<boolean>;
  /** Tells all tabs, and remembers what came of it. */
  report(status: MirrorStatus): Promise<void>;
  /** Calls back with what any tab reports, and with null after it has changed anything else. */
  subscribe(listener: (status: MirrorStatus | null) => void): () => void;
}

export interface ChosenMirror {
  readonly folder: MirrorFolder;
  /** Tells the mirrors of several libraries apart. */
  readonly library: string;
  readonly status: MirrorStatus;
}

/** A folder on the user's disk. Paths have slashes; all that fails is a MirrorError. */
export interface MirrorFolder {
  readonly name: string;
  /** Whether it may be written without asking the user. */
  isAllowed(): Promise<boolean>;
  /** The names of all that is in a folder; empty where there is none. */
  names(path: string): Promise<ReadonlySet<string>>;
  /** In bytes; null where there is no such file. */
  size(path: string): Promise<number | null>;
  /** Null where there is no such file, or a larger one. */
  text(path: string, mostBytes: number): Promise<string | null>;
  /**
   * Writes what folders it takes, and all of the file; a new one may be left empty where everything
   * ends halfway.
   */
  write(path: string, file: Blob | string): Promise<void>;
  /** A file that is not there stays away; one that is in the way is replaced. */
  move(from: string, to: string): Promise<void>;
}

const problems = ['access', 'gone', 'full', 'newer', 'unknown'] as const;

/** `gone` is the folder; `newer` was written by a later version of the studio. */
export type MirrorProblem = (typeof problems)[number];

export class MirrorError extends Error {
  readonly problem: MirrorProblem;

  constructor(problem: MirrorProblem, options?: ErrorOptions) {
    super(`mirror ${problem}`, options);
    this.name = 'MirrorError';
    this.problem = problem;
  }
}

/** How far the folder is what the library is. */
export const mirrorStatusSchema = v.variant('kind', [
  v.object({ kind: v.literal('waiting') }),
  /** In pictures. */
  v.object({ kind: v.literal('working'), done: v.number(), total: v.number() }),
  v.object({
    kind: v.literal('current'),
    atMs: v.number(),
    pictures: v.number(),
    /** Of how many no original could be had. */
    absent: v.number(),
  }),
  v.object({ kind: v.literal('stopped'), atMs: v.number(), problem: v.picklist(problems) }),
]);

export type MirrorStatus = Readonly<v.InferOutput<typeof mirrorStatusSchema>>;
