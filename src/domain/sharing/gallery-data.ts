import type { Gallery, GalleryPicture } from './gallery.ts';

const SOURCE_TYPE = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

/** What search engines read of a gallery, in the words of https://schema.org/ImageGallery. */
export function galleryData(gallery: Gallery): unknown {
  const { title, text, credits, language, address, madeAtMs, pictures } = gallery;
  return {
    '@context': 'https://schema.org',
    '@type': 'ImageGallery',
    name: title,
    ...(text && { description: text }),
    ...(credits && { creditText: credits }),
    ...(address && { url: address }),
    inLanguage: language,
    datePublished: new Date(madeAtMs).toISOString(),
    image: pictures.map((picture) => ({
      '@type': 'ImageObject',
      contentUrl: address + fileOf(picture),
      width: picture.size.width,
      height: picture.size.height,
      description: picture.alt,
      ...(picture.caption && { caption: picture.caption }),
      ...(picture.source && { digitalSourceType: SOURCE_TYPE + picture.source }),
      ...(picture.madeAtMs !== undefined && {
        dateCreated: new Date(picture.madeAtMs).toISOString(),
      }),
      ...(credits && { creditText: credits }),
    })),
  };
}

/** A feed of the gallery's pictures as https://www.jsonfeed.org/version/1.1/ describes it. */
export function galleryFeed(gallery: Gallery): string {
  const { title, text, language, address, pictures } = gallery;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    ...(text && { description: text }),
    ...(address && { home_page_url: address, feed_url: `${address}feed.json` }),
    language,
    items: pictures.map((picture) => ({
      id: picture.key,
      ...(address && { url: `${address}#p-${picture.key}` }),
      ...(picture.caption && { title: picture.caption }),
      content_text: picture.alt,
      image: address + fileOf(picture),
      ...(picture.madeAtMs !== undefined && {
        date_published: new Date(picture.madeAtMs).toISOString(),
      }),
    })),
  });
}

/** The variant that every program can show. */
function fileOf({ variants }: GalleryPicture): string {
  const any = variants.find(({ mediaType }) => mediaType === 'image/jpeg') ?? variants.at(-1);
  return any?.file ?? '';
}
