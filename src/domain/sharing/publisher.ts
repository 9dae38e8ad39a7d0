import type { Place } from './place.ts';
import type { PlaceVerdict } from './place-verdict.ts';

/** A file as it goes to a place. */
export interface FileToPut {
  readonly path: string;
  readonly mediaType: string;
  readonly content: Blob | string;
  /** SHA-256 in hex. */
  readonly hash: string;
}

/** PORT. Puts files where others read them. Rejects with a `PublishError` or the signal's reason. */
export interface Publisher {
  /** Takes the place of what is there. Its folders are made where the place knows folders. */
  put(file: FileToPut, signal: AbortSignal): Promise<void>;
  /** As text; null where there is nothing. */
  read(path: string, signal: AbortSignal): Promise<string | null>;
  /** Does nothing where there is nothing. */
  remove(path: string, signal: AbortSignal): Promise<void>;
  /** Removes a folder if nothing is in it; does nothing where the place knows no folders. */
  removeEmptyFolder(path: string, signal: AbortSignal): Promise<void>;
}

/** PORT. Opens places. Nothing that it says or throws holds a secret. */
export interface Publishers {
  open(place: Place, secret: string): Publisher;
  /** Tries all that publishing needs, and leaves nothing behind where it may delete. */
  test(place: Place, secret: string, signal: AbortSignal): Promise<PlaceVerdict>;
  measure(content: Blob | string): Promise<{ readonly hash: string; readonly sizeBytes: number }>;
}

export type PublishProblem =
  /** Nothing answered, or the page may not read the answer. */
  | 'unreachable'
  /** The place answered that this may not be done. */
  | 'refused'
  | 'full'
  /** Or locked by somebody else; it was asked several times. */
  | 'busy'
  /** The folder is another gallery's. */
  | 'taken'
  /** The place answered something else. */
  | 'unexpected';

export class PublishError extends Error {
  readonly problem: PublishProblem;

  constructor(problem: PublishProblem) {
    super(problem);
    this.name = 'PublishError';
    this.problem = problem;
  }
}
