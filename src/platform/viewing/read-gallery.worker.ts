import { answerInTurn } from '../worker-answers.ts';
import { readGallery } from './read-gallery.ts';
import type { GalleryQuestion } from './worker-gallery-reader.ts';

declare const self: DedicatedWorkerGlobalScope;

answerInTurn<GalleryQuestion>(self, ({ file }) => readGallery(file));
