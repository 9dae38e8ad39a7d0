import { describe } from 'vitest';
import { boardStoreContract } from '@/domain/board/board-store-contract.ts';
import { jobStoreContract } from '@/domain/queue/job-store-contract.ts';
import { libraryContract } from '@/domain/library/library-contract.ts';
import { savingTogetherContract } from '@/domain/library/saving-together-contract.ts';
import { referenceStoreContract } from '@/domain/library/reference-store-contract.ts';
import { memoryBoardStore } from './memory-board-store.ts';
import { memoryJobStore } from './memory-job-store.ts';
import { memoryLibrary } from './memory-library.ts';
import { memoryReferenceStore } from './memory-reference-store.ts';

describe('a library in memory', () => {
  libraryContract(memoryLibrary);
  savingTogetherContract(memoryLibrary);
});
describe('a board store in memory', () => boardStoreContract(memoryBoardStore));
describe('a job store in memory', () => jobStoreContract(memoryJobStore));
describe('a store of reference images in memory', () =>
  referenceStoreContract(memoryReferenceStore));
