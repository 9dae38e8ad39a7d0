import type { Thumbnail, Thumbnailer } from '@/domain/library/thumbnailer.ts';
import type { ThumbnailReply, ThumbnailRequest } from './thumbnail-messages.ts';
import address from './thumbnail.worker.ts?worker&url';

interface Waiting {
  readonly resolve: (thumbnail: Thumbnail) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts its worker with the first picture, and a new one after a crash. `workerAddress` makes the
 * address fit for the Worker constructor, which takes only a TrustedScriptURL in the built app.
 */
export function workerThumbnailer(workerAddress: (address: string) => string | URL): Thumbnailer {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let requests = 0;

  function startWorker(): Worker {
    const started = new Worker(workerAddress(address), { type: 'module', name: 'thumbnails' });
    started.addEventListener('message', ({ data }: MessageEvent<ThumbnailReply>) => {
      const { number, result } = data;
      if (typeof result === 'string') waiting.get(number)?.reject(new Error(result));
      else waiting.get(number)?.resolve(result);
      waiting.delete(number);
    });
    started.addEventListener('error', ({ message }) => {
      started.terminate();
      worker = null;
      for (const { reject } of waiting.values()) reject(new Error(`thumbnails broke: ${message}`));
      waiting.clear();
    });
    return started;
  }

  return {
    thumbnail: (original) =>
      new Promise((resolve, reject) => {
        worker ??= startWorker();
        const number = requests++;
        waiting.set(number, { resolve, reject });
        worker.postMessage({ number, original } satisfies ThumbnailRequest);
      }),
  };
}
