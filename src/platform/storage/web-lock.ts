import type { RunnerLock } from '@/domain/generation/runner-lock.ts';

/** One runner among all tabs of this browser. */
export function webLock({ name = 'bildwerk-runner' }: { name?: string } = {}): RunnerLock {
  return {
    async hold(run, signal) {
      // Absent where the page is not served securely, as from a plain address of the local network.
      const locks = navigator.locks as LockManager | undefined;
      signal.throwIfAborted();
      await (locks === undefined ? run() : locks.request(name, { signal }, run));
    },
  };
}
