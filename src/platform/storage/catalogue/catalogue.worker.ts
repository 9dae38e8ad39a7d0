import { answerAtOnce } from '../../worker-answers.ts';
import { catalogueAnswers } from './catalogue-answers.ts';
import type { CatalogueQuestion } from './catalogue-question.ts';

declare const self: DedicatedWorkerGlobalScope;

answerAtOnce<CatalogueQuestion>(
  self,
  catalogueAnswers((news) => self.postMessage(news)),
);
