import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { pngOf, pngText } from '@/domain/metadata/sample-files.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import type { GalleryDraft } from '@/domain/sharing/gallery-draft.ts';
import { gallerySite } from '@/domain/sharing/gallery-site.ts';
import { offlineGallery } from '@/domain/sharing/offline-gallery.ts';
import { sampleGalleryDraft, sampleMaterial } from '@/domain/sharing/sample-gallery.ts';
import { browserArchives } from '@/platform/files/browser-archives.ts';
import { readFile } from '@/platform/images/read-file.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
import { idsOf, isDone, openImports, png } from './scripted-imports.ts';

const opened = () => {
  const storage = { ...memoryStorage(), problem: null };
  const archives = browserArchives({ now: () => 0 });
  return { storage, ...openImports({ storage, archives, reader: { read: readFile } }) };
};

const progress = { signal: new AbortController().signal, onProgress: () => {} };
/** Every picture has its own words, and an image that is no other's. */
const material = sampleMaterial({
  read: async (id) => ({
    picture: samplePicture(0, { id, recipe: sampleRecipe({ prompt: `a fox, ${id}`, seed: 7 }) }),
    image: variant(id),
    source: 'algorithmicMedia',
  }),
});

/** The files of a site by their paths; pictures hold nothing but which variant they are. */
async function siteFiles(draft: GalleryDraft): Promise<Map<string, Blob>> {
  const files = new Map<string, Blob>();
  for await (const { path, content } of gallerySite(draft, material, progress))
    files.set(path, path.startsWith('pictures/') ? variant(path) : new Blob([content]));
  return files;
}

function variant(path: string): Blob {
  return new Blob([pngOf([pngText('file', path)]).slice()]);
}

async function zipOf(files: ReadonlyMap<string, Blob>): Promise<File> {
  const bytes = await Promise.all(
    [...files].map(async ([path, file]) => [path, new Uint8Array(await file.arrayBuffer())]),
  );
  return new File([zipSync(Object.fromEntries(bytes)).slice()], 'winter-light.zip');
}

/** As a folder that was dropped: names without their folders, in any order. */
function looseFiles(files: ReadonlyMap<string, Blob>): File[] {
  return [...files].map(([path, file]) => new File([file], path.replace('pictures/', '')));
}

it.each<[string, (files: ReadonlyMap<string, Blob>) => Promise<File[]> | File[]]>([
  ['a zip', async (files) => [await zipOf(files)]],
  ['a folder', looseFiles],
  ['a folder, read backwards', (files) => looseFiles(files).toReversed()],
])('a website that lies on the disk as %s opens again with its recipes', async (_, lying) => {
  const { imports, storage, when } = opened();
  const draft = sampleGalleryDraft(3);
  await imports.add(await lying(await siteFiles(draft)));
  const files = await when(isDone);
  const largest = draft.pictures.map(({ key }) => `${key}-1024.webp`);
  expect(files.map(({ name }) => name.replace('pictures/', ''))).toEqual(largest);
  imports.keep(idsOf(files));
  const kept = await when(({ state }) => state.kind === 'kept');
  const [first] = kept.map(({ state }) => (state.kind === 'kept' ? state.picture : ''));
  expect(await storage.library.get(first ?? '')).toMatchObject({
    recipe: { prompt: `a fox, ${draft.pictures[0]?.id}`, seed: 7, backend: 'sketch' },
    origin: { kind: 'imported', tool: 'Bildwerk' },
    createdAtMs: samplePicture(0).createdAtMs,
  });
});

async function dataAddressOf(image: Blob): Promise<string> {
  const bytes = new Uint8Array(await image.arrayBuffer());
  return `data:image/webp;base64,${btoa(String.fromCharCode(...bytes))}`;
}

async function pageOf(draft: GalleryDraft): Promise<string> {
  return (await offlineGallery(draft, { ...material, dataAddressOf }, progress)).page;
}

it('a website in one page opens again with its recipes', async () => {
  const { imports, when } = opened();
  const draft = sampleGalleryDraft(3, { title: 'लोमड़ी </script>' });
  await imports.add([new File([await pageOf(draft)], 'foxes.html')]);
  const files = await when(isDone);
  expect(files.map(({ found }) => found?.readings[0]?.recipe?.prompt)).toEqual(
    draft.pictures.map(({ id }) => `a fox, ${id}`),
  );
  expect(files.map(({ found }) => found?.container)).toEqual(['png', 'png', 'png']);
});

it('a page that was cut short, or is another website’s, is listed as what it is', async () => {
  const { imports, when } = opened();
  const page = await pageOf(sampleGalleryDraft(2));
  const without = page.replaceAll(/id="p-\w+"/g, '');
  const pages = [page.slice(0, -300), '<!DOCTYPE html><p>Hello', without];
  await imports.add(pages.map((text, index) => new File([text], `${index}.html`)));
  const files = await when(isDone);
  expect(files.map(({ name, state }) => [name, state.kind])).toEqual([
    ['0.html', 'broken'],
    ['1.html', 'broken'],
    ['gallery.json', 'broken'],
  ]);
});

it('a website whose author keeps the recipes says what its pictures show', async () => {
  const { imports, when } = opened();
  const shows = { recipes: false, models: false, dates: false };
  await imports.add([await zipOf(await siteFiles(sampleGalleryDraft(1, { shows })))]);
  const [file] = await when(isDone);
  expect(file?.found?.readings).toMatchObject([{ prompt: 'a fox, 0', recipe: null }]);
});

it('a website brings no consent of another person along', async () => {
  const { imports, when } = opened();
  const site = await siteFiles(sampleGalleryDraft(1));
  const text = (await site.get('gallery.json')?.text()) ?? '';
  const permissions = '"permissions":[{"kind":"name","of":"mira berg","atMs":1}],';
  const forged = new Blob([text.replace('"recipe":{', `"recipe":{${permissions}`)]);
  await imports.add([await zipOf(site.set('gallery.json', forged))]);
  const [file] = await when(isDone);
  expect(file?.found?.readings[0]?.recipe).toMatchObject({ seed: 7 });
  expect(file?.found?.readings[0]?.recipe).not.toHaveProperty('permissions');
});

it('what lies beside a website, or is only named like a part of one, comes as ever', async () => {
  const { imports, when } = opened();
  const site = await siteFiles(sampleGalleryDraft(1));
  const stranger = png('holidays2019-12.jpg');
  await imports.add([stranger, png('cat.png'), await zipOf(site)]);
  expect((await when(isDone)).map(({ name }) => name)).toEqual([
    'cat.png',
    'pictures/picture00000-1024.webp',
    'holidays2019-12.jpg',
  ]);
});

it.each([
  ['is damaged', '{"format":"bildwerk-gallery"'],
  ['names files that are not there', null],
])('pictures beside a gallery.json that %s come each by itself', async (_, text) => {
  const { imports, when } = opened();
  const site = await siteFiles(sampleGalleryDraft(1));
  const other = await siteFiles(
    sampleGalleryDraft(1, {
      pictures: sampleGalleryDraft(2).pictures.slice(1),
    }),
  );
  const written = text === null ? (other.get('gallery.json') as Blob) : new Blob([text]);
  await imports.add([await zipOf(new Map(site).set('gallery.json', written))]);
  const files = await when(isDone);
  expect(files).toHaveLength(site.size);
  expect(files.find(({ name }) => name === 'gallery.json')?.state.kind).toBe('broken');
});
