import type { Library } from '@/domain/library/library.ts';

/** The ids of all pictures by the hashes of their originals. */
export async function knownHashes(
  library: Library,
  signal?: AbortSignal,
): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for await (const { pictures } of library.pages(signal))
    for (const { id, hash } of pictures) if (hash !== null) hashes.set(hash, id);
  return hashes;
}
