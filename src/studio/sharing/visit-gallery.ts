import { imageHeader } from '@/domain/library/image-header.ts';
import {
  type Gallery,
  type GalleryReader,
  type GalleryVariant,
  SITE_FILES,
} from '@/domain/sharing/gallery.ts';
import type { GalleryHost } from '@/domain/sharing/gallery-host.ts';
import type { GalleryPlace } from '@/domain/sharing/gallery-place.ts';
import { SealError, type Seals } from '@/domain/sharing/seal.ts';
import { type Visits, visitOf, withVisit } from '@/domain/sharing/visits.ts';
import type { Slot } from '@/domain/settings/slot.ts';
import { openSealedGallery } from './open-sealed-gallery.ts';

/** What looking at galleries of others needs from outside. */
export interface ViewingPorts {
  readonly host: GalleryHost;
  readonly seals: Seals;
  readonly visits: Slot<Visits>;
  readonly readGallery: GalleryReader;
  readonly hashOf: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
}

/** A gallery of others as it can be shown. */
export interface VisitedGallery {
  readonly gallery: Gallery;
  /** Tells it from others, and from earlier versions of it. */
  readonly version: string;
  /** Rejects with a SealError or a HostError. */
  readonly image: (variant: GalleryVariant) => Promise<Blob>;
}

/** More than any picture that a gallery is written with. */
const MOST_IMAGE_BYTES = 30_000_000;

/** Reads a published gallery, and remembers that it was seen. Rejects with a SealError or a HostError. */
export async function visitGallery(
  { host, seals, visits, hashOf, readGallery }: ViewingPorts,
  { address, secret }: GalleryPlace,
  passphrase?: string,
): Promise<VisitedGallery> {
  const read = (name: string) => host.read(`${address}${name}`, MOST_IMAGE_BYTES);
  const { gallery, madeAtMs, file } =
    secret === null
      ? await openPublicGallery(read, readGallery)
      : await openSealedGallery({
          read,
          seals,
          secret,
          hashOf,
          readGallery,
          seenMs: visitOf(visits.read(), address)?.madeAtMs ?? null,
          ...(passphrase !== undefined && { passphrase }),
        });
  visits.change((now) => withVisit(now, address, { madeAtMs }));
  return {
    gallery,
    version: `${address} ${madeAtMs}`,
    image: async (variant) => checkedImage(await file(variant.file), variant),
  };
}

async function openPublicGallery(
  read: (name: string) => Promise<Uint8Array<ArrayBuffer>>,
  readGallery: GalleryReader,
) {
  const gallery = await readGallery(new Blob([await read(SITE_FILES.gallery)]));
  if (gallery === null) throw new SealError('no-gallery');
  const file = async (path: string) => new Blob([await read(path)]);
  return { gallery, madeAtMs: gallery.madeAtMs, file };
}

/** Its bytes say what it is, and that it has the size that was promised: no other is ever decoded. */
async function checkedImage(image: Blob, { width, height }: GalleryVariant): Promise<Blob> {
  const header = imageHeader(new DataView(await image.arrayBuffer()));
  const isAsSaid = header?.size.width === width && header.size.height === height;
  if (!isAsSaid) throw new SealError('changed');
  return new Blob([image], { type: header.mediaType });
}
