import { type Gallery, type GalleryReader, SITE_FILES } from '@/domain/sharing/gallery.ts';
import { SealError, type Seals } from '@/domain/sharing/seal.ts';
import { entriesFrom, headFrom, INDEX_OWNER, SEALED_INDEX } from '@/domain/sharing/sealed-index.ts';

export interface SealedPlace {
  /** The bytes of a file there. */
  readonly read: (name: string) => Promise<Uint8Array<ArrayBuffer>>;
  readonly seals: Seals;
  readonly secret: string;
  readonly passphrase?: string;
  readonly hashOf: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
  readonly readGallery: GalleryReader;
  /** When the gallery was sealed that this browser saw there last; null where it saw none. */
  readonly seenMs: number | null;
}

export interface OpenedGallery {
  readonly gallery: Gallery;
  readonly madeAtMs: number;
  /** A file of the gallery, by its path. Rejects with a SealError, and as `read` does. */
  readonly file: (path: string) => Promise<Blob>;
}

/** Opens what `sealGallery` closed. Rejects with a SealError, and as `read` does. */
export async function openSealedGallery(place: SealedPlace): Promise<OpenedGallery> {
  const { terms, check, body } = headFrom(await place.read(SEALED_INDEX));
  if (terms.rounds > 0 && place.passphrase === undefined) throw new SealError('passphrase');
  const seal = await place.seals.seal(place.secret, terms, place.passphrase);
  if (seal.check.some((byte, at) => check[at] !== byte)) throw new SealError('wrong-key');
  const opened = await seal.open(INDEX_OWNER, body);
  if (opened === null) throw new SealError('changed');
  const { madeAtMs, files } = entriesFrom(new TextDecoder().decode(opened));
  if (place.seenMs !== null && madeAtMs < place.seenMs) throw new SealError('older');

  const byPath = new Map(files.map((file) => [file.path, file]));
  const file = async (path: string) => {
    const known = byPath.get(path);
    if (known === undefined) throw new SealError('changed');
    const closed = await place.read(known.name);
    if (closed.length < known.sizeBytes) throw new SealError('truncated');
    // Tells also what was published here before, and is whole, from what is to be here now.
    if ((await place.hashOf(closed)) !== known.hash) throw new SealError('changed');
    const bytes = await seal.open(path, closed);
    if (bytes === null) throw new SealError('changed');
    return new Blob([bytes], { type: known.mediaType });
  };
  const gallery = await place.readGallery(await file(SITE_FILES.gallery));
  if (gallery === null) throw new SealError('newer');
  return { gallery, madeAtMs, file };
}
