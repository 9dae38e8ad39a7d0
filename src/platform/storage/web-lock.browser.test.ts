import { describe, expect, it, vi } from 'vitest';
import type { RunnerRole } from '@/domain/queue/runner-lock.ts';
import { webLock } from './web-lock.ts';

const newName = () => `test-${crypto.randomUUID()}`;
const never = new AbortController().signal;

/** A promise that is kept from outside. */
function task() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { run: vi.fn(() => promise), finish: resolve };
}

describe('the lock of the runner', () => {
  it('is held by one tab at a time, and goes to the next when it is done', async () => {
    const name = newName();
    const [here, there] = [task(), task()];
    const first = webLock({ name }).hold(here.run, never);
    await vi.waitFor(() => expect(here.run).toHaveBeenCalledOnce());
    const second = webLock({ name }).hold(there.run, never);
    const { pending } = await navigator.locks.query();
    expect(pending?.map((lock) => lock.name)).toContain(name);
    expect(there.run).not.toHaveBeenCalled();

    here.finish();
    await first;
    await vi.waitFor(() => expect(there.run).toHaveBeenCalledOnce());
    there.finish();
    await second;
  });

  it('is free again when a run has failed, and the failure is told', async () => {
    const lock = webLock({ name: newName() });
    const failing = lock.hold(() => Promise.reject(new Error('a fault in the run')), never);
    await expect(failing).rejects.toThrow('a fault in the run');
    const next = task();
    next.finish();
    await lock.hold(next.run, never);
    expect(next.run).toHaveBeenCalledOnce();
  });

  it('goes on to the next tab when one dies', async () => {
    const name = newName();
    const frame = document.createElement('iframe');
    document.body.append(frame);
    await new Promise<void>((resolve) => {
      void frame.contentWindow!.navigator.locks.request(name, () => {
        resolve();
        return new Promise(() => {});
      });
    });
    const heir = task();
    heir.finish();
    const held = webLock({ name }).hold(heir.run, never);
    frame.remove();
    await held;
    expect(heir.run).toHaveBeenCalledOnce();
  });

  it('is taken from a tab that does not answer any more', async () => {
    const name = newName();
    const frame = document.createElement('iframe');
    document.body.append(frame);
    // It has the lock and never says a word, as when it is frozen.
    await new Promise<void>((resolve) => {
      void frame
        .contentWindow!.navigator.locks.request(name, () => {
          resolve();
          return new Promise(() => {});
        })
        .catch(() => undefined);
    });
    const heir = task();
    heir.finish();
    await webLock({ name }).hold(heir.run, never);
    expect(heir.run).toHaveBeenCalledOnce();
    frame.remove();
  }, 30_000);

  it('that was taken away is known to be, and waited for again', async () => {
    const name = newName();
    const roles: RunnerRole[] = [];
    const held = webLock({ name }).hold(async (role) => {
      roles.push(role);
      if (roles.length === 1) await new Promise(() => {});
    }, never);
    await vi.waitFor(() => expect(roles).toHaveLength(1));
    expect(await roles[0]?.isMine()).toBe(true);
    await navigator.locks.request(name, { steal: true }, async () => {
      await vi.waitFor(() => expect(roles[0]?.lost.aborted).toBe(true));
      expect(await roles[0]?.isMine()).toBe(false);
    });
    await held;
    expect(roles).toHaveLength(2);
  });

  it('is no longer waited for after an abort', async () => {
    const name = newName();
    const holder = task();
    const held = webLock({ name }).hold(holder.run, never);
    await vi.waitFor(() => expect(holder.run).toHaveBeenCalledOnce());
    const waiting = new AbortController();
    const waiter = task();
    const waited = webLock({ name }).hold(waiter.run, waiting.signal);
    waiting.abort(new Error('no longer wanted'));
    await expect(waited).rejects.toThrow('no longer wanted');
    holder.finish();
    await held;
    expect(waiter.run).not.toHaveBeenCalled();
  });

  it('is no hindrance where the browser has no locks', async () => {
    const locks = vi.spyOn(navigator, 'locks', 'get').mockReturnValue(undefined as never);
    const alone = task();
    alone.finish();
    await webLock().hold(alone.run, never);
    locks.mockRestore();
    expect(alone.run).toHaveBeenCalledOnce();
  });
});
