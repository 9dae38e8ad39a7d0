import type { FaceFinder } from '@/domain/library/face-finder.ts';
import { askWorker } from '../worker-answers.ts';
import type { FaceQuestion } from './face-question.ts';
import address from './find-face.worker.ts?worker&url';

/** Starts its worker with the first image, as `workerThumbnailer` does. */
export function workerFaceFinder(workerAddress: (address: string) => string | URL): FaceFinder {
  const ask = askWorker<FaceQuestion>(
    () => new Worker(workerAddress(address), { type: 'module', name: 'faces' }),
  );
  return { seesFace: (image) => ask<boolean>({ image }) };
}
