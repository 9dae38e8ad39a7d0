import { type Gallery, type GalleryReader, SITE_FILES } from '@/domain/sharing/gallery.ts';
import { OFFLINE_BYTES } from '@/domain/sharing/offline-gallery.ts';
import { GALLERY_IN_PAGE } from '@/domain/sharing/site-page.ts';
import { bytesFromBase64 } from '../brand/base64.ts';
import type { OpenedFile } from './open-files.ts';

/** In base64 the pictures take a third more, and their words are to have some room. */
const MOST_BYTES = 1.5 * OFFLINE_BYTES;
const BEGIN = '<!DOCTYPE html>';
const DATA = ';base64,';

/**
 * What a website in one page holds: its gallery.json, and each picture as large as it is there. Null
 * for any other file.
 */
export async function filesInPage(
  file: File,
  readGallery: GalleryReader,
): Promise<readonly OpenedFile[] | null> {
  if (file.size > MOST_BYTES || !(await beginsAsPage(file))) return null;
  // A letter for each byte, so that places in the text are places in the file.
  const text = new TextDecoder('latin1').decode(await file.arrayBuffer());
  const at = text.lastIndexOf(GALLERY_IN_PAGE);
  if (at === -1) return null;
  const written = file.slice(at + GALLERY_IN_PAGE.length, text.indexOf('</script>', at));
  const gallery = await readGallery(written);
  if (gallery === null) return null;
  const json = { name: SITE_FILES.gallery, sizeBytes: written.size, open: async () => written };
  return [{ ...json, changedAtMs: null }, ...imagesIn(file, text, gallery)];
}

/** They stand in the order of the gallery, so that the page is gone through once. */
function* imagesIn(file: File, text: string, { pictures }: Gallery): Generator<OpenedFile> {
  let at = 0;
  for (const { key, variants } of pictures) {
    const view = text.indexOf(`id="p-${key}"`, at);
    const from = view === -1 ? -1 : text.indexOf(DATA, view);
    at = from === -1 ? -1 : text.indexOf('"', from);
    if (at === -1) return;
    const image = file.slice(from + DATA.length, at);
    yield {
      name: variants.at(-1)?.file ?? key,
      sizeBytes: image.size,
      changedAtMs: null,
      open: async () => new Blob(await bytesFromBase64(await image.text())),
    };
  }
}

async function beginsAsPage(file: Blob): Promise<boolean> {
  const text = await file
    .slice(0, BEGIN.length)
    .text()
    .catch(() => '');
  return text === BEGIN;
}
