import type { RunnerLock, RunnerRole } from '@/domain/queue/runner-lock.ts';
import { soleTabLock } from './sole-tab-lock.ts';
import { watchHolder } from './watch-holder.ts';

/** For how long the browser's word that the role is ours is good: far shorter than any silence. */
const FRESH_MS = 1000;

/** One runner among all tabs of this browser. */
export function webLock({ name = 'bildwerk-runner' }: { name?: string } = {}): RunnerLock {
  return {
    async hold(run, signal) {
      signal.throwIfAborted();
      // Absent where the page is not served securely, as from a plain address of the local network.
      const locks = navigator.locks as LockManager | undefined;
      if (locks === undefined) await soleTabLock.hold(run, signal);
      else while ((await takeRole(locks, name, run, signal)) === 'stolen');
    },
  };
}

/** Waits for the role, or takes it from a tab that does not answer any more. */
async function takeRole(
  locks: LockManager,
  name: string,
  run: (role: RunnerRole) => Promise<void>,
  signal: AbortSignal,
): Promise<'over' | 'stolen'> {
  const lost = new AbortController();
  let isHeld = false;
  const watch = watchHolder(`${name}-alive`);
  const begin = async () => {
    isHeld = true;
    watch.answer();
    await run(await roleOf(locks, name, lost.signal));
  };
  try {
    const waiting = AbortSignal.any([signal, watch.silence]);
    await locks.request(name, { signal: waiting }, begin).catch((error: unknown) => {
      if (isHeld || signal.aborted || !watch.silence.aborted) throw error;
      return locks.request(name, { steal: true }, begin);
    });
    return 'over';
  } catch (error) {
    signal.throwIfAborted();
    const isStolen = isHeld && error instanceof DOMException && error.name === 'AbortError';
    if (!isStolen) throw error;
    lost.abort();
    return 'stolen';
  } finally {
    watch.close();
  }
}

async function roleOf(locks: LockManager, name: string, lost: AbortSignal): Promise<RunnerRole> {
  const holder = async () => {
    const { held = [] } = await locks.query();
    return held.find((lock) => lock.name === name)?.clientId;
  };
  const ours = await holder();
  return {
    lost,
    async isMine() {
      for (;;) {
        const askedMs = performance.now();
        if (lost.aborted || (await holder()) !== ours) return false;
        // A tab that was frozen in between asks again.
        if (performance.now() - askedMs < FRESH_MS) return true;
      }
    },
  };
}
