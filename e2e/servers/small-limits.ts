/** Limits and waits for tests, in which nothing takes long unless it is broken. */
export const SMALL_LIMITS = { totalMs: 1500, silenceMs: 700, bytes: 4 * 2 ** 20 } as const;
