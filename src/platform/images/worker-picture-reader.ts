import type { PictureReader, ReadFile } from '@/domain/metadata/picture-reader.ts';
import { askWorker } from '../worker-answers.ts';
import type { ReadingQuestion } from './reading-question.ts';
import address from './read-picture.worker.ts?worker&url';

/** Starts its worker with the first file, as `workerThumbnailer` does. */
export function workerPictureReader(
  workerAddress: (address: string) => string | URL,
): PictureReader {
  const ask = askWorker<ReadingQuestion>(
    () => new Worker(workerAddress(address), { type: 'module', name: 'reading' }),
  );
  return { read: (file) => ask<ReadFile>({ file }) };
}
