import { expect, it } from 'vitest';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
import { openStudio, scriptedBackend } from '../scripted-studio.ts';
import { deletePictures, rate, undoLast, undoStep } from './change-pictures.ts';

it('a step is taken back while it is the last one, and never another in its place', async () => {
  const storage = memoryStorage();
  const studio = openStudio({ ...storage, problem: null }, scriptedBackend().backend);
  const { id } = samplePicture(1);
  const file = new Blob(['file']);
  await storage.library.save(samplePicture(1), { original: file, thumbnail: file });
  const deleting = await deletePictures(studio, [id]);
  const rating = await rate(studio, id, 4);
  if (deleting === null || rating === null) throw new Error('nothing was changed');

  expect(await undoStep(studio, deleting)).toBe(false);
  expect(await storage.library.get(id)).toMatchObject({ rating: 4 });
  expect((await storage.library.get(id))?.deletedAtMs).not.toBeNull();
  expect(await undoStep(studio, rating)).toBe(true);
  expect(await undoStep(studio, rating)).toBe(false);
  expect(await undoStep(studio, deleting)).toBe(true);
  expect(await storage.library.get(id)).toMatchObject({ rating: 0, deletedAtMs: null });
  expect(await undoLast(studio)).toBeNull();
});
