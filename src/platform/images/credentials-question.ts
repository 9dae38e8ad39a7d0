/** What the worker that verifies credentials is asked. */
export interface CredentialsQuestion {
  readonly file: Blob;
  readonly verifier: WebAssembly.Module;
}
