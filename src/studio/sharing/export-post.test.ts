import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_HABITS } from '@/domain/export/export-habits.ts';
import { networkFormat } from '@/domain/formats/network-formats.ts';
import type { WantedCopy } from '@/domain/library/image-workshop.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { sampleWorkshop } from '@/domain/library/sample-workshop.ts';
import { memorySlot } from '@/domain/settings/memory-slot.ts';
import { planPost } from '@/domain/sharing/post-plan.ts';
import { readFile } from '@/platform/images/read-file.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
import { ABSENT_PORTS, openStudio, scriptedBackend } from '../scripted-studio.ts';
import { cutKey, exportPost } from './export-post.ts';

const STORY = networkFormat('instagram-story')!;
const BANNER = networkFormat('google-display-leaderboard')!;
const PIXELS = new Blob(['pixels'], { type: 'image/png' });

afterEach(() => vi.unstubAllGlobals());

async function open() {
  vi.stubGlobal('navigator', { languages: ['en'] });
  const storage = { ...memoryStorage(), problem: null };
  const wanted: WantedCopy[] = [];
  const archive = new Map<string, Blob>();
  const studio = openStudio(storage, scriptedBackend().backend, {
    later: async () => ({
      ...ABSENT_PORTS,
      workshop: sampleWorkshop({
        finish: async (image, wish) => {
          wanted.push(wish);
          return { image, isInscribed: true };
        },
      }),
      pictureReader: async () => ({ read: readFile }),
      exportHabits: async () => memorySlot(DEFAULT_HABITS),
      backups: async () => ({
        archives: {
          create: async () => ({
            add: async (name, file) => {
              archive.set(name, file);
              return '';
            },
            finish: async () => ({ file: new Blob(), isSaved: true }),
            abandon: async () => {},
          }),
          open: () => Promise.reject(new Error('nothing to open')),
        },
        log: { read: () => ({}), write: () => {} } as never,
      }),
    }),
  });
  const kept = samplePicture(1);
  await storage.library.save(kept, { original: PIXELS, thumbnail: PIXELS });
  return { studio, kept, wanted, archive };
}

describe('a set for networks is saved as one archive', () => {
  it('with each format cut to its size, within what its network takes, and without the recipe', async () => {
    const { studio, kept, wanted, archive } = await open();
    const files = planPost([kept], [STORY, BANNER], '[[network]]-[[format]]');
    const own = { format: STORY.id, target: STORY.size, x: 7, y: 0, width: 576, height: 1024 };
    const cuts = new Map([[cutKey({ picture: kept, format: STORY }), own]]);
    const done: number[] = [];
    const wish = { cuts, caption: 'Snow is here', altText: 'A fox looks up' };
    expect(await exportPost(studio, files, wish, (count) => done.push(count))).toBe(0);

    expect(done).toEqual([1, 2]);
    expect([...archive.keys()]).toEqual([
      'instagram-story.jpg',
      'google-display-leaderboard.jpg',
      'captions.csv',
    ]);
    expect(wanted.map(({ cut }) => cut)).toMatchObject([own, { target: BANNER.size }]);
    expect(wanted.map(({ mediaType }) => mediaType)).toEqual(['image/jpeg', 'image/jpeg']);
    expect(wanted[1]?.mostBytes).toBeLessThan(150_000);
    for (const { inscription } of wanted) expect(inscription?.recipe).toBeNull();
    const table = await archive.get('captions.csv')?.text();
    expect(table).toContain('instagram-story.jpg,instagram,story,A fox looks up,Snow is here');
  });

  it('without the pictures whose files are gone, which are counted', async () => {
    const { studio, kept, archive } = await open();
    const gone = samplePicture(2);
    const files = planPost([kept, gone], [STORY], '[[number]]');
    const wish = { cuts: new Map(), caption: '', altText: null };
    expect(await exportPost(studio, files, wish, () => {})).toBe(1);
    expect([...archive.keys()]).toEqual(['1.jpg', 'captions.csv']);
  });
});
