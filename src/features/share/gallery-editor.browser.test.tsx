import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '@/ui/tokens.css';
import '@/ui/base.css';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import type { GalleryDraft } from '@/domain/sharing/gallery-draft.ts';
import { sampleGalleryDraft } from '@/domain/sharing/sample-gallery.ts';
import { memoryJobStore } from '@/platform/storage/memory-job-store.ts';
import { memoryLibrary } from '@/platform/storage/memory-library.ts';
import { memoryListStore } from '@/platform/storage/memory-list-store.ts';
import { renderInStudio } from '@/studio/render-in-studio.tsx';
import { GalleryEditor } from './gallery-editor.tsx';

let end = () => {};
let galleries: ReturnType<typeof memoryListStore<GalleryDraft>>;
const tile = (name: string) => page.getByRole('button', { name, exact: true });
const kept = async () => (await galleries.read())[0]?.pictures.map(({ alt }) => alt);

beforeEach(async () => {
  await page.viewport(1200, 900);
  const canvas = new OffscreenCanvas(64, 64);
  canvas.getContext('2d')!.fillRect(0, 0, 64, 64);
  const image = await canvas.convertToBlob();
  const library = memoryLibrary();
  for (const number of [0, 1, 2])
    await library.save(samplePicture(number), { original: image, thumbnail: image });
  const draft = sampleGalleryDraft(3);
  galleries = memoryListStore();
  await galleries.change(() => [draft]);
  const storage = { library, jobs: memoryJobStore() };
  ({ end } = renderInStudio(<GalleryEditor id={draft.id} />, { storage, galleries }));
  await expect.element(tile('a fox, 2')).toBeVisible();
});
afterEach(() => end());

test('a picture is dragged to the place of another, and the order is kept', async () => {
  await userEvent.dragAndDrop(tile('a fox, 0'), tile('a fox, 2'));
  await expect.poll(kept).toEqual(['a fox, 1', 'a fox, 2', 'a fox, 0']);
  await userEvent.dragAndDrop(tile('a fox, 0'), tile('a fox, 2'));
  await expect.poll(kept).toEqual(['a fox, 1', 'a fox, 0', 'a fox, 2']);
});

test('keys move a picture as a drag does, and not beyond the ends', async () => {
  (tile('a fox, 0').element() as HTMLElement).focus();
  await userEvent.keyboard('{Alt>}{ArrowLeft}{ArrowRight}{/Alt}');
  await expect.poll(kept).toEqual(['a fox, 1', 'a fox, 0', 'a fox, 2']);
});
