import type { Reply, Request } from './worker-protocol.ts';

/** Workers that are started when there is work, and used again. */
export interface WorkerPool {
  /** A worker of one's own until it is given back. */
  take(): PooledWorker;
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

export function workerPool(start: () => Worker): WorkerPool {
  const idle: Worker[] = [];
  return {
    take() {
      const worker = idle.pop() ?? start();
      const end = new AbortController();
      return {
        send: (request) => worker.postMessage(request),
        listen(onReply) {
          const { signal } = end;
          worker.addEventListener('message', (event: MessageEvent<Reply>) => onReply(event.data), {
            signal,
          });
          worker.addEventListener('error', () => onReply(null), { signal });
          worker.addEventListener('messageerror', () => onReply(null), { signal });
        },
        release() {
          end.abort();
          idle.push(worker);
        },
        discard() {
          end.abort();
          worker.terminate();
        },
      };
    },
  };
}
