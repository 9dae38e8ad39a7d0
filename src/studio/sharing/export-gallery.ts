import type { Gallery } from '@/domain/sharing/gallery.ts';
import type { GalleryDraft } from '@/domain/sharing/gallery-draft.ts';
import {
  gallerySite,
  type SiteFile,
  type SiteMaterial,
  type SiteProgress,
} from '@/domain/sharing/gallery-site.ts';
import { recipeLink } from '@/domain/sharing/recipe-link.ts';
import { offlineGallery } from '@/domain/sharing/offline-gallery.ts';
import { fileNamer } from '@/domain/board/file-names.ts';
import { base64From } from '../brand/base64.ts';
import { aiShareOf, SOURCE_TYPES } from '@/domain/metadata/ai-share.ts';
import { exportCopy } from '../export/export-copy.ts';
import { saveFile } from '../save-file.ts';
import type { Studio } from '../studio.ts';
import { addressOfLink } from './link-path.ts';

type Exporting = Pick<Studio, 'ports' | 'settings'>;

/** As one archive, into a folder on the disk, or as one page that holds its pictures. */
export type GalleryForm = 'zip' | 'folder' | 'page';

/**
 * Writes a gallery, right after a click. Gives how many of its pictures were gone, or null where the
 * user chose no place for it. Rejects with the reason of the signal where that was cancelled.
 */
export async function exportGallery(
  studio: Exporting,
  draft: GalleryDraft,
  form: GalleryForm,
  progress: SiteProgress,
): Promise<number | null> {
  const gallery = await WAYS[form](studio, draft, progress);
  return gallery && draft.pictures.length - gallery.pictures.length;
}

type Way = (
  studio: Exporting,
  draft: GalleryDraft,
  progress: SiteProgress,
) => Promise<Gallery | null>;

const WAYS: Readonly<Record<GalleryForm, Way>> = { zip: toZip, folder: toFolder, page: toPage };

async function toZip(
  studio: Exporting,
  draft: GalleryDraft,
  progress: SiteProgress,
): Promise<Gallery | null> {
  const { archives } = await (await studio.ports.later()).backups();
  const name = nameOf(draft, 'zip');
  const writer = await archives.create(name);
  if (writer === null) return null;
  try {
    const site = gallerySite(draft, await materialOf(studio), progress);
    const gallery = await writeAll(site, ({ path, content }) =>
      writer.add(path, new Blob([content])),
    );
    const { file, isSaved } = await writer.finish();
    if (!isSaved) saveFile(file, name);
    return gallery;
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

async function toFolder(
  studio: Exporting,
  draft: GalleryDraft,
  progress: SiteProgress,
): Promise<Gallery | null> {
  const folders = await (await studio.ports.later()).siteFolders();
  const folder = await folders.choose();
  if (folder === null) return null;
  const site = gallerySite(draft, await materialOf(studio), progress);
  return writeAll(site, ({ path, content }) => folder.write(path, content));
}

async function toPage(
  studio: Exporting,
  draft: GalleryDraft,
  progress: SiteProgress,
): Promise<Gallery> {
  const material = { ...(await materialOf(studio)), dataAddressOf };
  const { page, gallery } = await offlineGallery(draft, material, progress);
  saveFile(new Blob([page], { type: 'text/html' }), nameOf(draft, 'html'));
  return gallery;
}

/** One file after the other, so that few are in memory at a time. */
async function writeAll(
  site: AsyncGenerator<SiteFile, Gallery>,
  write: (file: SiteFile) => Promise<unknown>,
): Promise<Gallery> {
  let step = await site.next();
  for (; !step.done; step = await site.next()) await write(step.value);
  return step.value;
}

async function dataAddressOf(image: Blob): Promise<string> {
  return `data:${image.type};base64,${await base64From(image)}`;
}

/** What a website is made of: the library, and where its pictures are made small. */
export async function materialOf(studio: Exporting): Promise<SiteMaterial> {
  const { storage, later, now } = studio.ports;
  const [{ library }, { workshop }] = await Promise.all([storage, later()]);
  return {
    workshop,
    async read(id) {
      const picture = await library.get(id);
      if (picture === null || picture.deletedAtMs !== null) return null;
      const [thumbnail = null] = await library.thumbnails([id]);
      const copy = await exportCopy(studio, picture).catch(() => null);
      const image = copy?.image ?? thumbnail;
      const share = aiShareOf(copy?.sourceType ?? null);
      return image && { picture, image, source: share && SOURCE_TYPES[share] };
    },
    remixAddressOf: (recipe) => addressOfLink(recipeLink(recipe)),
    nowMs: now(),
  };
}

function nameOf({ title }: GalleryDraft, ending: string): string {
  return fileNamer(title)(new Map(), ending);
}
