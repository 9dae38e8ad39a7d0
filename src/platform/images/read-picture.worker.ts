import { answerInTurn } from '../worker-answers.ts';
import { readFile } from './read-file.ts';
import type { ReadingQuestion } from './reading-question.ts';

declare const self: DedicatedWorkerGlobalScope;

answerInTurn<ReadingQuestion>(self, ({ file }) => readFile(file));
