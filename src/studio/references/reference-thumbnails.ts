import { type Reference, referenceKey } from '@/domain/recipe/reference.ts';
import { referenceBytes } from './reference-bytes.ts';
import type { Ports } from '../studio.ts';

/** A small image of a reference; null when its bytes are gone. */
export type ReferenceThumbnails = (reference: Reference) => Promise<Blob | null>;

/** Makes each once; what could not be read may be asked for again. */
export function openReferenceThumbnails({
  storage,
  thumbnailer,
}: Pick<Ports, 'storage' | 'thumbnailer'>): ReferenceThumbnails {
  const made = new Map<string, Promise<Blob | null>>();

  const make = async ({ source }: Reference): Promise<Blob | null> => {
    const files = await storage;
    if (source.kind === 'picture') return (await files.library.thumbnails([source.id]))[0] ?? null;
    const bytes = await referenceBytes(files, source);
    return bytes && (await thumbnailer.thumbnail(bytes)).image;
  };

  return (reference) => {
    const key = referenceKey(reference);
    const known = made.get(key);
    if (known) return known;
    const thumbnail = make(reference).catch(() => null);
    made.set(key, thumbnail);
    void thumbnail.then((image) => image === null && made.delete(key));
    return thumbnail;
  };
}
