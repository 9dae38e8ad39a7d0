import { describe } from 'vitest';
import { referenceStoreContract } from '@/domain/library/reference-store-contract.ts';
import { indexedDbReferenceStore } from './indexed-db-reference-store.ts';

describe('a store of reference images in IndexedDB', () =>
  referenceStoreContract(() => indexedDbReferenceStore({ name: `test-${crypto.randomUUID()}` })));
