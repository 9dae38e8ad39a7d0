import { describe } from 'vitest';
import { libraryContract } from '@/domain/library/library-contract.ts';
import { indexedDbLibrary } from './indexed-db-library.ts';

const newName = () => `test-${crypto.randomUUID()}`;

describe('a library in IndexedDB', () => {
  libraryContract(() => indexedDbLibrary({ name: newName() }));
});
