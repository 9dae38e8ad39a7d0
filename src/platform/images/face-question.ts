/** What the worker that looks for faces is asked. */
export interface FaceQuestion {
  readonly image: Blob;
}
