/** PORT. Reads files that others published, telling their host as little as a browser can. */
export interface GalleryHost {
  /** Rejects with a HostError. */
  read(address: string, mostBytes: number): Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * `unreachable` also where the host does not let this page read, which looks the same; `missing`
 * where there is nothing; `refused` for any other answer; `too-large` beyond the limit.
 */
export type HostProblem = 'unreachable' | 'missing' | 'refused' | 'too-large';

export class HostError extends Error {
  override readonly name = 'HostError';
  readonly problem: HostProblem;

  constructor(problem: HostProblem, options?: ErrorOptions) {
    super(problem, options);
    this.problem = problem;
  }
}
