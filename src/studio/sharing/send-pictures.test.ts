import { afterEach, expect, it, vi } from 'vitest';
import { DEFAULT_HABITS } from '@/domain/export/export-habits.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { sampleWorkshop } from '@/domain/library/sample-workshop.ts';
import { memorySlot } from '@/domain/settings/memory-slot.ts';
import { readFile } from '@/platform/images/read-file.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
import { ABSENT_PORTS, openStudio, scriptedBackend } from '../scripted-studio.ts';
import { sendPictures } from './send-pictures.ts';

afterEach(() => vi.unstubAllGlobals());

it('the copies of pictures are made one after the other, and those that are there are sent', async () => {
  const sent: (readonly File[])[] = [];
  vi.stubGlobal('navigator', {
    languages: ['en'],
    canShare: () => true,
    share: async ({ files }: { files: readonly File[] }) => sent.push(files),
  });
  const storage = { ...memoryStorage(), problem: null };
  let [working, most] = [0, 0];
  const studio = openStudio(storage, scriptedBackend().backend, {
    later: async () => ({
      ...ABSENT_PORTS,
      workshop: sampleWorkshop({
        finish: async (image) => {
          most = Math.max(most, (working += 1));
          await new Promise((resolve) => setTimeout(resolve));
          working -= 1;
          return { image, isInscribed: true };
        },
      }),
      pictureReader: async () => ({ read: readFile }),
      exportHabits: async () => memorySlot(DEFAULT_HABITS),
    }),
  });
  const [gone, ...kept] = [1, 2, 3, 4].map((number) => samplePicture(number));
  const file = new Blob(['pixels'], { type: 'image/png' });
  for (const picture of kept)
    await storage.library.save(picture, { original: file, thumbnail: file });
  expect(await sendPictures(studio, [gone!, ...kept])).toBe(true);
  expect(sent.map((files) => files.length)).toEqual([3]);
  expect(most).toBe(1);
});
