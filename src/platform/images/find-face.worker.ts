import { answerInTurn } from '../worker-answers.ts';
import type { FaceQuestion } from './face-question.ts';
import { findFace } from './find-face.ts';

declare const self: DedicatedWorkerGlobalScope;

answerInTurn<FaceQuestion>(self, ({ image }) => findFace(image));
