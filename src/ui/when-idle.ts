const LONGEST_WAIT_MS = 1000;

/** Settles once the page has nothing else to do, or after a second. */
export function whenIdle(): Promise<void> {
  return new Promise((settle) => {
    // Safari has no such callback.
    if (!('requestIdleCallback' in globalThis)) setTimeout(settle, LONGEST_WAIT_MS / 4);
    else requestIdleCallback(() => settle(), { timeout: LONGEST_WAIT_MS });
  });
}
