/** PORT. Lets exactly one tab run the queue. */
export interface RunnerLock {
  /**
   * Calls `run` once this tab is the only runner, and keeps the role until the promise that it
   * gave settles or the tab dies. Settles with it; rejects with the signal's reason when aborted.
   */
  hold(run: () => Promise<void>, signal: AbortSignal): Promise<void>;
}
