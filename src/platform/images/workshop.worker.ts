import { answerInTurn } from '../worker-answers.ts';
import { findCut } from './find-cut.ts';
import { finishCopy } from './finish-copy.ts';
import { admit, convert, maskOf, whiteOnBlack } from './workshop.ts';
import { drawVariants } from './draw-variants.ts';
import { paintCard } from './paint-card.ts';
import { shrink } from './shrink.ts';
import { paintSheet } from './paint-sheet.ts';
import type { WorkshopQuestion } from './workshop-question.ts';

declare const self: DedicatedWorkerGlobalScope;

answerInTurn<WorkshopQuestion>(self, async (question) => {
  switch (question.task) {
    case 'admit':
      return admit(question.file);
    case 'convert':
      return convert(question.image, question.wanted);
    case 'mask':
      return maskOf(question.drawing, question.size);
    case 'whiteMask':
      return whiteOnBlack(question.mask);
    case 'findCut':
      return findCut(question.image, question.shape, question.aim);
    case 'finish':
      return finishCopy(self, question.image, question.wanted);
    case 'shrink':
      return shrink(question.image, question.mostBytes);
    case 'sheet':
      return paintSheet(question.sheet, question.images);
    case 'variants':
      return drawVariants(question.image, question.source);
    case 'card':
      return paintCard(question.card, question.images);
  }
});
