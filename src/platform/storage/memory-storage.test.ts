import { describe } from 'vitest';
import { jobStoreContract } from '@/domain/generation/job-store-contract.ts';
import { libraryContract } from '@/domain/library/library-contract.ts';
import { memoryJobStore } from './memory-job-store.ts';
import { memoryLibrary } from './memory-library.ts';

describe('a library in memory', () => libraryContract(memoryLibrary));
describe('a job store in memory', () => jobStoreContract(memoryJobStore));
