import { answerInTurn } from '../worker-answers.ts';
import type { CredentialsQuestion } from './credentials-question.ts';
import { verifyFile } from './verify-file.ts';

declare const self: DedicatedWorkerGlobalScope;

answerInTurn<CredentialsQuestion>(self, verifyFile);
