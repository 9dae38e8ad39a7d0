import { GALLERY_LIMITS, galleryFrom, type GalleryReader } from '@/domain/sharing/gallery.ts';

/** On whatever thread it is called. */
export const readGallery: GalleryReader = async (file) =>
  file.size <= GALLERY_LIMITS.bytes ? galleryFrom(await file.text()) : null;
