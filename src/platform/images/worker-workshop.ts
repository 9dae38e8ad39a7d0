import {
  type AdmittedImage,
  type FinishedCopy,
  type ImageProblem,
  ImageRefusal,
  type ImageWorkshop,
  type PictureVariants,
} from '@/domain/library/image-workshop.ts';
import type { Area } from '@/domain/formats/cut.ts';
import { askWorker } from '../worker-answers.ts';
import type { WorkshopQuestion } from './workshop-question.ts';
import address from './workshop.worker.ts?worker&url';

const REFUSALS: readonly string[] = [
  'not-an-image',
  'too-many-bytes',
  'too-many-pixels',
  'damaged',
] satisfies readonly ImageProblem[];

/** Starts its worker with the first image, as `workerThumbnailer` does. */
export function workerWorkshop(workerAddress: (address: string) => string | URL): ImageWorkshop {
  const ask = askWorker<WorkshopQuestion>(
    () => new Worker(workerAddress(address), { type: 'module', name: 'images' }),
    (text) => (REFUSALS.includes(text) ? new ImageRefusal(text as ImageProblem) : new Error(text)),
  );
  return {
    admit: (file) => ask<AdmittedImage>({ task: 'admit', file }),
    convert: (image, wanted) => ask<Blob>({ task: 'convert', image, wanted }),
    mask: (drawing, size) => ask<Blob>({ task: 'mask', drawing, size }),
    whiteMask: (mask) => ask<Blob>({ task: 'whiteMask', mask }),
    findCut: (image, shape, aim) => ask<Area>({ task: 'findCut', image, shape, aim }),
    finish: (image, wanted) => ask<FinishedCopy>({ task: 'finish', image, wanted }),
    shrink: (image, mostBytes) => ask<Blob | null>({ task: 'shrink', image, mostBytes }),
    sheet: (sheet, images) => ask<Blob>({ task: 'sheet', sheet, images }),
    variants: (image, source) => ask<PictureVariants>({ task: 'variants', image, source }),
    card: (card, images) => ask<Blob>({ task: 'card', card, images }),
  };
}
