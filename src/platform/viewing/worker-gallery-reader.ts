import type { Gallery, GalleryReader } from '@/domain/sharing/gallery.ts';
import { askWorker } from '../worker-answers.ts';
import address from './read-gallery.worker.ts?worker&url';

/** What the worker is asked. */
export interface GalleryQuestion {
  readonly file: Blob;
}

/** Starts its worker with the first file. */
export function workerGalleryReader(
  workerAddress: (address: string) => string | URL,
): GalleryReader {
  const ask = askWorker<GalleryQuestion>(
    () => new Worker(workerAddress(address), { type: 'module', name: 'galleries' }),
  );
  return (file) => ask<Gallery | null>({ file });
}
