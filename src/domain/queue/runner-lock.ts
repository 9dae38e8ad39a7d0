/** PORT. Lets exactly one tab run the queue. */
export interface RunnerLock {
  /**
   * Calls `run` once this tab is the only runner, and keeps the role until the promise that it
   * gave settles or the tab dies. A tab that does not answer any more loses the role to another;
   * it then waits for it again, and `run` is called anew. Settles with it; rejects with the
   * signal's reason when aborted.
   */
  hold(run: (role: RunnerRole) => Promise<void>, signal: AbortSignal): Promise<void>;
}

export interface RunnerRole {
  /** Aborted when another tab has taken the role. */
  readonly lost: AbortSignal;
  /** Whether this tab has it at this very moment: a tab that was frozen may not have heard yet. */
  isMine(): Promise<boolean>;
}
