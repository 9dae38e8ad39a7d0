import type { Reply, Request } from './worker-protocol.ts';

/** At most so many workers, started when there is work, and used again. */
export interface WorkerPool {
  /**
   * A worker of one's own until it is given back; waits for one while all are taken. Throws the
   * signal's reason, or what starting a worker throws.
   */
  take(signal: AbortSignal): Promise<PooledWorker>;
}

export interface PooledWorker {
  send(request: Request): void;
  /** Tells what the worker says; null when it has died. */
  listen(onReply: (reply: Reply | null) => void): void;
  /** Gives it back for others. */
  release(): void;
  /** Ends it at once, whatever it is doing. */
  discard(): void;
}

export function workerPool(size: number, start: () => Worker): WorkerPool {
  const idle: Worker[] = [];
  const waiting: (() => void)[] = [];
  let taken = 0;
  const isFull = () => taken >= size;

  function lend(worker: Worker): PooledWorker {
    const end = new AbortController();
    const { signal } = end;
    const giveBack = () => {
      end.abort();
      taken--;
      waiting.shift()?.();
    };
    return {
      send: (request) => worker.postMessage(request),
      listen(onReply) {
        worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => onReply(data), {
          signal,
        });
        worker.addEventListener('error', () => onReply(null), { signal });
        worker.addEventListener('messageerror', () => onReply(null), { signal });
      },
      release() {
        if (signal.aborted) return;
        idle.push(worker);
        giveBack();
      },
      discard() {
        if (signal.aborted) return;
        worker.terminate();
        giveBack();
      },
    };
  }

  return {
    async take(signal) {
      while (isFull()) await turn(waiting, signal);
      const worker = idle.pop() ?? start();
      taken++;
      return lend(worker);
    },
  };
}

/** Settles when it is this one's turn; one that is aborted hands its turn on. */
async function turn(waiting: (() => void)[], signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const { promise, resolve } = Promise.withResolvers<void>();
  waiting.push(resolve);
  signal.addEventListener('abort', () => resolve(), { once: true });
  await promise;
  if (!signal.aborted) return;
  const place = waiting.indexOf(resolve);
  if (place >= 0) waiting.splice(place, 1);
  else waiting.shift()?.();
  signal.throwIfAborted();
}
