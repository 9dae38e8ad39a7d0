import { SEALED_INDEX } from './sealed-index.ts';
import type { FileJournal } from './place-stores.ts';
import {
  MANIFEST_PATH,
  manifestFrom,
  manifestText,
  type PublishedFile,
  type PublishedGallery,
} from './published-gallery.ts';
import { type Publisher, type Publishers, PublishError } from './publisher.ts';
import type { SiteFile } from './gallery-site.ts';

/** Where a site goes, and who remembers that. */
export interface Publication {
  readonly gallery: PublishedGallery;
  readonly publisher: Publisher;
  readonly journal: FileJournal;
  readonly measure: Publishers['measure'];
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PublishProgress) => void;
}

/** How many files have been looked at, by what became of them. */
export interface PublishProgress {
  readonly sent: number;
  /** They were there already. */
  readonly kept: number;
  readonly removed: number;
  readonly sentBytes: number;
}

const AT_ONCE = 4;
const NOTHING: PublishProgress = { sent: 0, kept: 0, removed: 0, sentBytes: 0 };

/**
 * Brings a folder of the place to what the site is now: what has changed is put, pages after all
 * that they show, and what is no longer there removed last, so that visitors find a whole site
 * however this ends. Broken off, it goes on where it was when it is called again.
 */
export async function publishSite(
  files: AsyncIterable<SiteFile>,
  publication: Publication,
): Promise<PublishProgress> {
  const { gallery, publisher, journal, measure, signal, onProgress } = publication;
  const { id, folder } = gallery;
  const { files: known, isClaimed } = await knownFiles(publication);
  if (!isClaimed) await putManifest(publication, []);
  const site = new Map<string, PublishedFile>();
  let progress = NOTHING;
  const count = (by: Partial<PublishProgress>) => {
    const sums = Object.entries(by).map(([name, n]) => [
      name,
      progress[name as keyof PublishProgress] + n,
    ]);
    progress = { ...progress, ...Object.fromEntries(sums) };
    onProgress(progress);
  };

  async function put({ path, mediaType, content }: SiteFile): Promise<void> {
    signal.throwIfAborted();
    const { hash, sizeBytes } = await measure(content);
    const file = { path, mediaType, sizeBytes, hash };
    site.set(path, file);
    if (known.get(path)?.hash === hash) {
      count({ kept: 1 });
      return;
    }
    // Before it is sent: it is to be removed one day even if nobody hears that it has arrived.
    await journal.put(id, { ...file, hash: null });
    await publisher.put({ path: `${folder}/${path}`, mediaType, content, hash }, signal);
    await journal.put(id, file);
    count({ sent: 1, sentBytes: sizeBytes });
  }

  const pages: SiteFile[] = [];
  await forEachAtOnce(files, async (file) => {
    if (isPage(file)) pages.push(file);
    else await put(file);
  });
  for (const page of pages) await put(page);
  for (const path of known.keys()) {
    if (site.has(path)) continue;
    await publisher.remove(`${folder}/${path}`, signal);
    await journal.remove(id, path);
    count({ removed: 1 });
  }
  await putManifest(publication, [...site.values()]);
  return progress;
}

/** Removes what was published and nothing else; its pages first, so that nobody finds half of it. */
export async function unpublishSite(publication: Publication): Promise<PublishProgress> {
  const { gallery, publisher, journal, signal, onProgress } = publication;
  const { id, folder } = gallery;
  const known = await knownFiles(publication);
  const files = [...known.files.values()];
  let removed = 0;
  for (const { path } of [...files.filter(isPage), ...files.filter((file) => !isPage(file))]) {
    signal.throwIfAborted();
    await publisher.remove(`${folder}/${path}`, signal);
    await journal.remove(id, path);
    onProgress({ ...NOTHING, removed: (removed += 1) });
  }
  await publisher.remove(`${folder}/${MANIFEST_PATH}`, signal);
  for (const inner of foldersOf(files)) {
    await publisher.removeEmptyFolder(`${folder}/${inner}`, signal);
  }
  await publisher.removeEmptyFolder(folder, signal);
  return { ...NOTHING, removed };
}

/** What is there of the gallery, as the place and this browser know it. */
async function knownFiles({ gallery, publisher, journal, signal }: Publication): Promise<{
  readonly files: ReadonlyMap<string, PublishedFile>;
  /** Whether the folder says whose it is. */
  readonly isClaimed: boolean;
}> {
  const here = await journal.files(gallery.id);
  const written = await publisher.read(`${gallery.folder}/${MANIFEST_PATH}`, signal);
  // Whoever removed the manifest may have removed more: all of it is sent again.
  if (written === null) return { files: byPath(here.map(unsure)), isClaimed: false };
  const there = manifestFrom(written);
  // An error that came as a success, or the page of another program.
  if (there === null) throw new PublishError('unexpected');
  if (there.gallery !== gallery.gallery) throw new PublishError('taken');
  // What this browser sent since the place was last whole is newer than its manifest.
  const files = gallery.isWhole ? [...here.map(unsure), ...there.files] : [...there.files, ...here];
  return { files: byPath(files), isClaimed: true };
}

/** What visitors ask for first. */
const isPage = ({ mediaType, path }: Pick<SiteFile, 'mediaType' | 'path'>) =>
  mediaType === 'text/html' || path === SEALED_INDEX;

const unsure = (file: PublishedFile): PublishedFile => ({ ...file, hash: null });

async function putManifest(
  { gallery, publisher, measure, signal }: Publication,
  files: readonly PublishedFile[],
): Promise<void> {
  const content = manifestText({ gallery: gallery.gallery, files });
  const { hash } = await measure(content);
  const path = `${gallery.folder}/${MANIFEST_PATH}`;
  await publisher.put({ path, mediaType: 'application/json', content, hash }, signal);
}

function byPath(files: readonly PublishedFile[]): Map<string, PublishedFile> {
  return new Map(files.map((file) => [file.path, file]));
}

/** All folders of files, the inner ones first. */
function foldersOf(files: readonly PublishedFile[]): readonly string[] {
  const folders = new Set<string>();
  for (const { path } of files) {
    const parts = path.split('/').slice(0, -1);
    for (const [depth] of parts.entries()) folders.add(parts.slice(0, depth + 1).join('/'));
  }
  return [...folders].toSorted((a, b) => b.length - a.length);
}

/** Does the work for each, a few at a time. After a failure no more is begun, and what was is ended. */
async function forEachAtOnce<Thing>(
  things: AsyncIterable<Thing>,
  work: (thing: Thing) => Promise<void>,
): Promise<void> {
  const iterator = things[Symbol.asyncIterator]();
  const failures: unknown[] = [];
  async function workOn(): Promise<void> {
    try {
      while (failures.length === 0) {
        const next = await iterator.next();
        if (next.done === true) return;
        await work(next.value);
      }
    } catch (error) {
      failures.push(error);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, workOn));
  if (failures.length === 0) return;
  await iterator.return?.();
  throw failures[0];
}
