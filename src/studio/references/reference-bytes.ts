import type { ReferenceSource } from '@/domain/recipe/reference.ts';
import type { Storage } from '../studio.ts';

/** Where the bytes of references lie. */
export type ReferenceFiles = Pick<Storage, 'library' | 'references'>;

/** The bytes of a reference; null when they are gone. */
export function referenceBytes(
  { library, references }: ReferenceFiles,
  source: ReferenceSource,
): Promise<Blob | null> {
  return source.kind === 'picture' ? library.original(source.id) : references.get(source.hash);
}
