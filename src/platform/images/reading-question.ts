/** What the worker that reads pictures is asked. */
export interface ReadingQuestion {
  readonly file: Blob;
}
