import type { RunnerLock } from '@/domain/queue/runner-lock.ts';

/** A lock that every tab gets at once, for where there is only one. */
export const soleTabLock: RunnerLock = {
  hold: (run) => run({ lost: new AbortController().signal, isMine: () => Promise.resolve(true) }),
};
