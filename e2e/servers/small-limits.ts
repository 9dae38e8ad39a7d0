/** Limits and waits for tests, in which nothing takes long unless it is broken. */
export const SMALL_LIMITS = { totalMs: 1500, silenceMs: 700, bytes: 4 * 2 ** 20 } as const;

/** A pause that is over at once, unless it was stopped. */
export function noPause(_ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    setTimeout(() => (signal.aborted ? reject(signal.reason as Error) : resolve()), 1);
  });
}
