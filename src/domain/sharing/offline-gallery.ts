import type { Gallery, GalleryPicture } from './gallery.ts';
import type { GalleryDraft } from './gallery-draft.ts';
import {
  galleryOf,
  preparedPictures,
  type SiteMaterial,
  type SiteProgress,
} from './gallery-site.ts';
import { sitePage } from './site-page.ts';

/** Larger pages keep a phone busy for too long. */
export const OFFLINE_BYTES = 60_000_000;

const ON_WALL = 480;
const WHOLE = 1280;

/** The pictures of a gallery take more than `OFFLINE_BYTES`. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/** A gallery as one page that holds its pictures. Rejects with a TooLargeError. */
export async function offlineGallery(
  draft: GalleryDraft,
  material: SiteMaterial & { readonly dataAddressOf: (image: Blob) => Promise<string> },
  progress: SiteProgress,
): Promise<{ readonly page: string; readonly gallery: Gallery }> {
  const pictures: GalleryPicture[] = [];
  const addresses = new Map<string, string>();
  let bytes = 0;
  for await (const { picture, images } of preparedPictures(draft, material, progress)) {
    const modern = picture.variants.filter(({ mediaType }) => mediaType === 'image/webp');
    const small = modern.findLast(({ width }) => width <= ON_WALL) ?? modern[0];
    const large = modern.findLast(({ width }) => width <= WHOLE) ?? modern[0];
    const kept = picture.variants.filter((variant) => variant === small || variant === large);
    for (const variant of kept) {
      const image = images[picture.variants.indexOf(variant)];
      if (image === undefined) continue;
      bytes += image.size;
      if (bytes > OFFLINE_BYTES) throw new TooLargeError();
      addresses.set(variant.file, await material.dataAddressOf(image));
    }
    pictures.push({ ...picture, variants: kept });
  }
  const gallery = galleryOf(draft, pictures, material.nowMs);
  const page = sitePage(gallery, ({ file }) => addresses.get(file) ?? '', { isAlone: true });
  return { page, gallery };
}
