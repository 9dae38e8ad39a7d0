import type { Thumbnail, Thumbnailer } from '@/domain/library/thumbnailer.ts';
import type { ThumbnailQuestion } from './thumbnail-question.ts';
import { askWorker } from '../worker-answers.ts';
import address from './thumbnail.worker.ts?worker&url';

/**
 * Starts its worker with the first picture, and a new one after a crash. `workerAddress` makes the
 * address fit for the Worker constructor, which takes only a TrustedScriptURL in the built app.
 */
export function workerThumbnailer(workerAddress: (address: string) => string | URL): Thumbnailer {
  const ask = askWorker<ThumbnailQuestion>(
    () => new Worker(workerAddress(address), { type: 'module', name: 'thumbnails' }),
  );
  return { thumbnail: (original) => ask<Thumbnail>({ original }) };
}
